package org.quittance.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case that may not be collected as it is placed, in the form of an API call and of a line of a
 * file, with the code it is refused by and the article that says so.
 *
 * @param facts by the columns of a file; those of a sound case where it says nothing else
 */
public record UnlawfulPlacement(
    String name, Map<String, String> facts, String field, String code, String article) {

  private static final Map<String, String> SOUND = new LinkedHashMap<>();

  static {
    SOUND.put("creditor", "LAW-FR");
    SOUND.put("placed_on", "2026-11-02");
    SOUND.put("debtor_kind", "CONSUMER");
    SOUND.put("debtor_name", "Claire Martin");
    SOUND.put("siren", "");
    SOUND.put("address", "8 place du Marché");
    SOUND.put("postal_code", "31300");
    SOUND.put("city", "Toulouse");
    SOUND.put("letter_reference", "L-1");
    SOUND.put("letter_sent_on", "2026-11-03");
    SOUND.put("claim_reference", "F-1");
    SOUND.put("claim_label", "Facture F-1");
    SOUND.put("due_on", "2026-03-31");
    SOUND.put("formal_notice_on", "");
    SOUND.put("principal", "420.00");
    SOUND.put("interest_basis", "NONE");
    SOUND.put("interest_rate", "");
    SOUND.put("indemnity", "0");
    SOUND.put("penalty_clause", "");
    SOUND.put("costs", "");
    SOUND.put("origin", "OWN");
    SOUND.put("time_barred_knowingly", "0");
  }

  private static final String CREDITOR =
      """
      {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-1","signedOn":"%s","jurisdiction":"%s",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;

  /** One of each kind. */
  public static List<UnlawfulPlacement> all() {
    List<UnlawfulPlacement> all = new ArrayList<>();
    all.add(of("costs", "costs", "COSTS_STAY_WITH_CREDITOR", "L111-8", "costs", "15.00"));
    all.add(
        of(
            "penalty-rate",
            "interest_basis",
            "DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY",
            "L441-10",
            "interest_basis",
            "L441_10_DEFAULT"));
    all.add(
        of(
            "forty-euros",
            "indemnity",
            "INDEMNITY_BETWEEN_PROFESSIONALS_ONLY",
            "D441-5",
            "indemnity",
            "1"));
    all.add(
        of(
            "rate-too-low",
            "interest_rate",
            "RATE_BELOW_FLOOR",
            "L441-10",
            "debtor_kind",
            "BUSINESS",
            "siren",
            "552100554",
            "interest_basis",
            "CONTRACTUAL",
            "interest_rate",
            "7.85"));
    all.add(
        belgian(
            "rate-too-high",
            "interest_rate",
            "RATE_ABOVE_CEILING",
            "XIX.4",
            "formal_notice_on",
            "2026-05-04",
            "interest_basis",
            "CONTRACTUAL",
            "interest_rate",
            "10.16"));
    all.add(
        belgian(
            "clause-too-high",
            "penalty_clause",
            "PENALTY_CLAUSE_ABOVE_CAP",
            "XIX.4",
            "formal_notice_on",
            "2026-05-04",
            "penalty_clause",
            "57.01"));
    all.add(
        belgian(
            "no-reminder",
            "formal_notice_on",
            "NOTICE_MISSING",
            "XIX.2",
            "penalty_clause",
            "20.00"));
    all.add(
        belgian(
            "french-basis",
            "interest_basis",
            "INTEREST_BASIS_NOT_IN_COUNTRY",
            "XIX.4",
            "interest_basis",
            "LEGAL"));
    all.add(
        of("no-mandate", "creditor", "MANDATE_NOT_IN_FORCE", "R124-3", "creditor", "LAW-LATER"));
    all.add(
        of(
            "no-letter",
            "letter_reference",
            "FIRST_LETTER_MISSING",
            "R124-4",
            "letter_reference",
            "",
            "letter_sent_on",
            ""));
    all.add(of("too-late", "due_on", "CLAIM_TIME_BARRED", "L218-2", "due_on", "2023-01-31"));
    all.add(
        of(
            "bought-loan",
            "origin",
            "PURCHASED_LOAN_WITHOUT_LICENCE",
            "L54-11-1",
            "origin",
            "PURCHASED_BANK_LOAN"));
    return all;
  }

  /** A case nothing is wrong with, by the columns of a file. */
  public static Map<String, String> sound() {
    return Collections.unmodifiableMap(SOUND);
  }

  private static UnlawfulPlacement of(
      String name, String field, String code, String article, String... columnsAndValues) {
    Map<String, String> facts = new LinkedHashMap<>(SOUND);
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      facts.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return new UnlawfulPlacement(name, facts, field, code, article);
  }

  private static UnlawfulPlacement belgian(
      String name, String field, String code, String article, String... columnsAndValues) {
    UnlawfulPlacement one = of(name, field, code, article, columnsAndValues);
    one.facts().put("creditor", "LAW-BE");
    return one;
  }

  /** Registers the creditors whose cases these are. */
  public static void registerCreditors(Portal agency) {
    register(agency, "LAW-FR", "2026-01-15", "FR");
    register(agency, "LAW-BE", "2026-01-15", "BE");
    register(agency, "LAW-LATER", "2099-01-15", "FR");
  }

  private static void register(Portal agency, String name, String signedOn, String country) {
    var answer = agency.put("/api/v1/creditors/" + name, CREDITOR.formatted(signedOn, country));
    if (!answer.text("/reference").equals(name)) {
      throw new IllegalStateException(answer.body());
    }
  }

  public static String csvHeader() {
    return "case_reference;" + String.join(";", SOUND.keySet()) + "\n";
  }

  public String csvLine(String reference) {
    return reference + ";" + String.join(";", facts.values()) + "\n";
  }

  public String json() {
    String letter =
        facts.get("letter_reference").isEmpty()
            ? ""
            : "\"firstLetter\":{\"reference\":\"L-1\",\"sentOn\":\"2026-11-03\"},";
    String party = facts.get("siren").isEmpty() ? "" : "\"siren\":\"" + facts.get("siren") + "\",";
    return """
    {"creditor":"%s","placedOn":"2026-11-02",%s
     "debtor":{"kind":"%s","name":"Claire Martin",%s"language":"fr",
               "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                          "city":"Toulouse","country":"FR"}},
     "claims":[{"reference":"F-1","kind":"INVOICE","label":"Facture F-1","dueOn":"%s",
                "principal":{"amount":"420.00","currency":"EUR"},
                "interest":{%s},%s}]}\
    """
        .formatted(
            facts.get("creditor"),
            letter,
            facts.get("debtor_kind"),
            party,
            facts.get("due_on"),
            members(Map.of("basis", quoted("interest_basis"), "rate", quoted("interest_rate"))),
            members(
                Map.of(
                    "formalNoticeOn", quoted("formal_notice_on"),
                    "indemnity", yes("indemnity"),
                    "penaltyClause", amount("penalty_clause"),
                    "costs", amount("costs"),
                    "origin", quoted("origin"),
                    "timeBarredKnowingly", yes("time_barred_knowingly"))));
  }

  private static String members(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(member -> !member.getValue().isEmpty())
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(","));
  }

  private String quoted(String column) {
    return facts.get(column).isEmpty() ? "" : "\"" + facts.get(column) + "\"";
  }

  private String yes(String column) {
    return String.valueOf(facts.get(column).equals("1"));
  }

  private String amount(String column) {
    return facts.get(column).isEmpty()
        ? ""
        : "{\"amount\":\"" + facts.get(column) + "\",\"currency\":\"EUR\"}";
  }

  @Override
  public String toString() {
    return name;
  }
}
