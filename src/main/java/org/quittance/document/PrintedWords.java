package org.quittance.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.money.Money;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Wording;

/** The texts of printed documents in one language, and the parts every one of them has. */
record PrintedWords(Locale locale) {

  String of(String key, Object... arguments) {
    return Wording.text(Wording.DOCUMENTS, key, locale, arguments);
  }

  String amount(Money amount) {
    return Wording.amount(amount, locale);
  }

  /** Who prints it: name, address, SIREN, activity and how to reach it. */
  List<String> letterhead(AgencyIdentity agency) {
    return List.of(
        agency.name(),
        agency.address(),
        agency.siren().map(siren -> of("receipt.siren", siren)).orElse(""),
        of("receipt.activity"),
        of("receipt.reach", agency.phone(), agency.hours(locale), agency.email()));
  }

  static Map<String, Object> party(String role, ReceiptContent.Party party) {
    return Map.of("role", role, "name", party.name(), "address", party.address());
  }

  static Map<String, Object> fact(String label, String value) {
    return Map.of("label", label, "value", value);
  }

  /**
   * The first letter, as the foot of every page recalls it. It stands in a style, where quotes and
   * backslashes mean something.
   */
  String recall(ReceiptContent.CaseTitle title) {
    return of("statement.recall", title.letterReference(), title.letterSentOn())
        .replaceAll("[\"\\\\<>&\\p{Cntrl}]", " ");
  }
}
