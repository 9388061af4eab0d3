package org.quittance.caserecords.csv;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The members that a case's JSON form has. Any other is a mistake, as an unknown column is: what
 * its writer meant by it would be lost without a word.
 */
final class KnownMembers {

  private static final String CLAIMS = "/claims";
  private static final Set<String> OF_CASE = pointers(true);
  private static final Set<String> OF_CLAIM = pointers(false);

  private KnownMembers() {}

  private static Set<String> pointers(boolean ofCase) {
    Set<String> known = new HashSet<>();
    Arrays.stream(CaseColumn.values())
        .filter(column -> column.isOfCase() == ofCase)
        .map(CaseColumn::pointer)
        .forEach(
            pointer -> {
              for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
                known.add(pointer.substring(0, end));
              }
            });
    if (ofCase) {
      known.add(CLAIMS);
    } else {
      for (CaseColumn amount :
          List.of(CaseColumn.PRINCIPAL, CaseColumn.PENALTY_CLAUSE, CaseColumn.COSTS)) {
        known.add(amount.pointer() + "/amount");
        known.add(amount.pointer() + "/currency");
      }
    }
    return Set.copyOf(known);
  }

  /** Where the others stand, as JSON pointers. */
  static List<String> othersIn(JsonObject file) {
    List<String> others = new ArrayList<>();
    gather(file, "", "", OF_CASE, others);
    if (file.get("claims") instanceof JsonArray claims) {
      for (int i = 0; i < claims.size(); i++) {
        gather(claims.get(i), CLAIMS + "/" + i, "", OF_CLAIM, others);
      }
    }
    return others;
  }

  private static void gather(
      JsonValue value, String before, String at, Set<String> known, List<String> others) {
    if (value instanceof JsonObject object) {
      object.forEach(
          (name, member) -> {
            String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
            if (known.contains(pointer)) {
              gather(member, before, pointer, known, others);
            } else {
              others.add(before + pointer);
            }
          });
    }
  }
}
