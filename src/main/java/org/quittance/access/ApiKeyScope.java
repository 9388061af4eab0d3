package org.quittance.access;

import java.io.Serializable;

/**
 * How far a key reaches.
 *
 * @param creditorReference null for the whole agency
 */
public record ApiKeyScope(String creditorReference, boolean readOnly) implements Serializable {

  public static final ApiKeyScope AGENCY = new ApiKeyScope(null, false);

  private static final String READ_ONLY = "-read-only";

  /**
   * Reads {@code agency}, {@code agency-read-only}, {@code creditor/ENSUD} or {@code
   * creditor-read-only/ENSUD}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static ApiKeyScope parse(String text) {
    int slash = text.indexOf('/');
    String kind = slash < 0 ? text : text.substring(0, slash);
    String reference = slash < 0 ? null : text.substring(slash + 1);
    boolean readOnly = kind.endsWith(READ_ONLY);
    String reach = readOnly ? kind.substring(0, kind.length() - READ_ONLY.length()) : kind;
    boolean isKnown =
        reach.equals("agency") && reference == null
            || reach.equals("creditor") && reference != null && !reference.isBlank();
    if (!isKnown) {
      throw new IllegalArgumentException("Not the scope of a key: " + text);
    }
    return new ApiKeyScope(reference, readOnly);
  }
}
