package org.quittance.caserecords.rules;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A flat JSON object in the one form that RFC 8785 allows: members sorted by name, no space, the
 * shortest escapes. Values are text and whole numbers.
 */
final class CanonicalJson {

  private static final int FIRST_PRINTABLE = 0x20;

  private final SortedMap<String, String> members = new TreeMap<>();

  CanonicalJson with(String name, String text) {
    members.put(name, quoted(text));
    return this;
  }

  CanonicalJson with(String name, long number) {
    members.put(name, Long.toString(number));
    return this;
  }

  String text() {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, String> member : members.entrySet()) {
      if (json.length() > 1) {
        json.append(',');
      }
      json.append(quoted(member.getKey())).append(':').append(member.getValue());
    }
    return json.append('}').toString();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(json, text.charAt(i));
    }
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char one) {
    switch (one) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (one < FIRST_PRINTABLE) {
          json.append(String.format("\\u%04x", (int) one));
        } else {
          json.append(one);
        }
      }
    }
  }
}
