package org.quittance.caserecords.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a file of case files: one row per claim, and consecutive rows with the same case
 * reference are one case. Names in the header are those of the constants in lower case. A row that
 * is not its case's first may leave the case's own columns empty.
 */
public enum CaseColumn {
  CASE_REFERENCE(true, true, 40, "/reference"),
  CREDITOR(true, true, 40, "/creditor"),
  PLACED_ON(true, true, 10, "/placedOn"),
  DEBTOR_KIND(true, true, 10, "/debtor/kind"),
  DEBTOR_NAME(true, true, 140, "/debtor/name"),
  BIRTH_DATE(true, false, 10, "/debtor/birthDate"),
  SIREN(true, false, 14, "/debtor/siren"),
  EMAIL(true, false, 254, "/debtor/email"),
  PHONE(true, false, 20, "/debtor/phone"),
  LANGUAGE(true, false, 2, "/debtor/language"),
  ADDRESS(true, true, 200, "/debtor/address/lines"),
  POSTAL_CODE(true, true, 12, "/debtor/address/postalCode"),
  CITY(true, true, 80, "/debtor/address/city"),
  COUNTRY(true, false, 2, "/debtor/address/country"),
  LETTER_REFERENCE(true, false, 40, "/firstLetter/reference"),
  LETTER_SENT_ON(true, false, 10, "/firstLetter/sentOn"),
  CLAIM_REFERENCE(false, true, 40, "/reference"),
  CLAIM_KIND(false, false, 20, "/kind"),
  CLAIM_LABEL(false, true, 200, "/label"),
  ISSUED_ON(false, false, 10, "/issuedOn"),
  DUE_ON(false, true, 10, "/dueOn"),
  FORMAL_NOTICE_ON(false, false, 10, "/formalNoticeOn"),
  FORMAL_NOTICE_BY(false, false, 10, "/formalNoticeBy"),
  PRINCIPAL(false, true, 20, "/principal"),
  INTEREST_BASIS(false, false, 20, "/interest/basis"),
  INTEREST_RATE(false, false, 12, "/interest/rate"),
  INDEMNITY(false, false, 5, "/indemnity"),
  PENALTY_CLAUSE(false, false, 20, "/penaltyClause"),
  COSTS(false, false, 20, "/costs"),
  ORIGIN(false, false, 20, "/origin"),
  TIME_BARRED_KNOWINGLY(false, false, 5, "/timeBarredKnowingly");

  private static final String CLAIMS = "/claims/";

  private final boolean ofCase;
  private final boolean required;
  private final int longest;
  private final String pointer;

  CaseColumn(boolean ofCase, boolean required, int longest, String pointer) {
    this.ofCase = ofCase;
    this.required = required;
    this.longest = longest;
    this.pointer = pointer;
  }

  /** As in the header of a file. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isRequired() {
    return required;
  }

  /** Whether it says something of the case, and not of one claim. */
  public boolean isOfCase() {
    return ofCase;
  }

  int longest() {
    return longest;
  }

  /** Where the value stands in a case's JSON form, for a claim from the claim on. */
  String pointer() {
    return pointer;
  }

  static Optional<CaseColumn> headed(String header) {
    String name = header.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * The column that a placement's refusal blames; the first of a group when it blames the group,
   * empty when it blames none.
   */
  static Optional<CaseColumn> at(String pointer) {
    if (pointer == null) {
      return Optional.empty();
    }
    boolean ofClaim = pointer.startsWith(CLAIMS);
    String rest =
        ofClaim ? pointer.substring(Math.max(0, pointer.indexOf('/', CLAIMS.length()))) : pointer;
    return at(rest, ofClaim).or(() -> within(rest + "/", ofClaim));
  }

  private static Optional<CaseColumn> at(String pointer, boolean ofClaim) {
    return Arrays.stream(values())
        .filter(column -> column.ofCase != ofClaim && column.pointer.equals(pointer))
        .findFirst();
  }

  private static Optional<CaseColumn> within(String group, boolean ofClaim) {
    return Arrays.stream(values())
        .filter(column -> column.ofCase != ofClaim && column.pointer.startsWith(group))
        .findFirst();
  }

  /** The index of the claim that a placement's refusal blames, 0 when it blames the case. */
  static int claimAt(String pointer) {
    if (pointer == null || !pointer.startsWith(CLAIMS)) {
      return 0;
    }
    int end = pointer.indexOf('/', CLAIMS.length());
    return Integer.parseInt(pointer.substring(CLAIMS.length(), end < 0 ? pointer.length() : end));
  }
}
