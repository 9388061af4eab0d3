package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the buyer typed on the hosted page, and the payment method made of it. */
final class CheckoutForm {

  private static final Pattern EXPIRY =
      Pattern.compile("\\s*(\\d{1,2})\\s*/?\\s*(\\d{2}|\\d{4})\\s*");

  /** Something on the form must be corrected; nothing was tried. */
  static final class Incorrect extends Exception {

    private static final long serialVersionUID = 1L;

    /** The input to correct, by its element id. */
    private final String field;

    Incorrect(String field, String reason) {
      super(reason);
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  private final Params params;

  CheckoutForm(Params params) {
    this.params = params;
  }

  /** As typed, never null. */
  String typed(String name) {
    String value = params.text(name);
    return value == null ? "" : value.trim();
  }

  boolean isDebit() {
    return "sepa_debit".equals(params.text("method"));
  }

  String email() {
    return typed("email");
  }

  String name() {
    return isDebit() ? typed("accountName") : typed("cardName");
  }

  JsonObject method(PaymentMethods methods, Clock clock) throws Incorrect {
    if (!email().matches("[^@\\s]+@[^@\\s]+")) {
      throw new Incorrect("email", "invalid_email");
    }
    return isDebit() ? account(methods) : card(methods, clock);
  }

  private JsonObject card(PaymentMethods methods, Clock clock) throws Incorrect {
    String number = typed("cardNumber").replaceAll("[\\s-]", "");
    if (!TestCard.isWellFormed(number)) {
      throw new Incorrect("cardNumber", "incorrect_number");
    }
    Matcher expiry = EXPIRY.matcher(typed("cardExpiry"));
    int month = expiry.matches() ? Integer.parseInt(expiry.group(1)) : 0;
    if (month < 1 || month > 12) {
      throw new Incorrect("cardExpiry", "invalid_expiry");
    }
    int year = Integer.parseInt(expiry.group(2));
    YearMonth until = YearMonth.of(year < 100 ? 2000 + year : year, month);
    if (until.isBefore(YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)))) {
      throw new Incorrect("cardExpiry", "expired_card");
    }
    if (!typed("cardCvc").matches("\\d{3,4}")) {
      throw new Incorrect("cardCvc", "invalid_cvc");
    }
    TestCard card =
        TestCard.byNumber(number)
            .orElseThrow(() -> new Incorrect("cardNumber", "live_mode_test_card"));
    return methods.card(card, month, until.getYear(), name(), email());
  }

  private JsonObject account(PaymentMethods methods) throws Incorrect {
    String number = typed("iban").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!TestIban.isWellFormed(number)) {
      throw new Incorrect("iban", "incorrect_iban");
    }
    if (name().isEmpty()) {
      throw new Incorrect("accountName", "missing_name");
    }
    TestIban account =
        TestIban.byNumber(number).orElseThrow(() -> new Incorrect("iban", "not_a_test_iban"));
    return methods.account(account, name(), email());
  }
}
