package org.quittance.demo.stripe;

import java.util.List;
import java.util.Optional;

/**
 * A card number that Stripe publishes for testing, and how it behaves.
 *
 * @param name the ready-made payment method that stands for it, or null
 * @param decline why it is refused, after authentication where it asks for that; null if it pays
 * @param refund how its refunds go
 * @param objection how the cardholder objects to a payment shortly after it
 */
record TestCard(
    String number,
    String name,
    String brand,
    Authentication authentication,
    Decline decline,
    RefundCourse refund,
    Objection objection) {

  /** When the cardholder's bank wants to see its customer. */
  enum Authentication {
    NEVER,
    /** Always, so a payment in the customer's absence is declined. */
    ALWAYS,
    /** Until the card was saved for later use with authentication. */
    UNLESS_SET_UP,
    /** Only in the customer's presence. */
    IN_PRESENCE
  }

  /** How a refund to the card goes. */
  enum RefundCourse {
    AT_ONCE,
    /** Pending first, then succeeded. */
    PENDING,
    /** Succeeded first, then failed. */
    FAILS_LATER
  }

  /** What the cardholder's bank says of a payment shortly after it. */
  enum Objection {
    NONE,
    /** Takes the money: the cardholder says it was not them. */
    FRAUDULENT,
    /** Takes the money: nothing was delivered for it. */
    PRODUCT_NOT_RECEIVED,
    /** Asks, and takes nothing for now. */
    INQUIRY
  }

  /** Can be saved, and is refused whenever it is charged. */
  private static final String REFUSED_ONCE_SAVED = "4000000000000341";

  private static final Decline FUNDS =
      Decline.byIssuer("insufficient_funds", "Your card has insufficient funds.");
  private static final Decline GENERIC =
      Decline.byIssuer("generic_decline", "Your card was declined.");

  /** Every card played, in the order in which the pages list them. */
  static final List<TestCard> ALL =
      List.of(
          pays("4242424242424242", "pm_card_visa", "visa"),
          pays("5555555555554444", "pm_card_mastercard", "mastercard"),
          pays("378282246310005", "pm_card_amex", "amex"),
          asks("4000002760003184", "pm_card_authenticationRequired", Authentication.ALWAYS, null),
          asks(
              "4000002500003155",
              "pm_card_authenticationRequiredOnSetup",
              Authentication.UNLESS_SET_UP,
              null),
          asks(
              "4000003800000446",
              "pm_card_authenticationRequiredSetupForOffSession",
              Authentication.IN_PRESENCE,
              null),
          asks(
              "4000008260003178",
              "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
              Authentication.IN_PRESENCE,
              FUNDS),
          asks("4000008400001629", null, Authentication.IN_PRESENCE, GENERIC),
          fails("4000000000009995", "pm_card_chargeDeclinedInsufficientFunds", FUNDS),
          fails("4000000000000002", "pm_card_chargeDeclined", GENERIC),
          fails(
              "4000000000009987",
              "pm_card_chargeDeclinedLostCard",
              Decline.byIssuer("lost_card", "Your card was declined.")),
          fails(
              "4000000000009979",
              "pm_card_chargeDeclinedStolenCard",
              Decline.byIssuer("stolen_card", "Your card was declined.")),
          fails(
              "4000000000000069",
              "pm_card_chargeDeclinedExpiredCard",
              new Decline("expired_card", "expired_card", "Your card has expired.")),
          fails(
              "4000000000000127",
              "pm_card_chargeDeclinedIncorrectCvc",
              new Decline(
                  "incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.")),
          fails(
              "4000000000000119",
              "pm_card_chargeDeclinedProcessingError",
              new Decline(
                  "processing_error",
                  "processing_error",
                  "An error occurred while processing your card. Try again in a little bit.")),
          fails("4000000000000341", "pm_card_chargeCustomerFail", GENERIC),
          refunds("4000000000007726", "pm_card_pendingRefund", RefundCourse.PENDING),
          refunds("4000000000005126", "pm_card_refundFail", RefundCourse.FAILS_LATER),
          disputes("4000000000000259", "pm_card_createDispute", Objection.FRAUDULENT),
          disputes(
              "4000000000002685",
              "pm_card_createDisputeProductNotReceived",
              Objection.PRODUCT_NOT_RECEIVED),
          disputes("4000000000001976", "pm_card_createDisputeInquiry", Objection.INQUIRY));

  static Optional<TestCard> byNumber(String number) {
    return ALL.stream().filter(card -> card.number.equals(number)).findFirst();
  }

  static Optional<TestCard> byName(String name) {
    return ALL.stream().filter(card -> name.equals(card.name)).findFirst();
  }

  /** Whether the number has a card's length and its check digit is right (ISO/IEC 7812). */
  static boolean isWellFormed(String number) {
    if (!number.matches("[0-9]{13,19}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** Whether the bank refuses the card already when it is saved without a payment. */
  boolean isRefusedWhenSaved() {
    return decline != null && !number.equals(REFUSED_ONCE_SAVED);
  }

  String last4() {
    return number.substring(number.length() - 4);
  }

  /** The number in groups of four, as it is printed on a card. */
  String spaced() {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static TestCard pays(String number, String name, String brand) {
    return new TestCard(
        number, name, brand, Authentication.NEVER, null, RefundCourse.AT_ONCE, Objection.NONE);
  }

  private static TestCard asks(
      String number, String name, Authentication authentication, Decline decline) {
    return new TestCard(
        number, name, "visa", authentication, decline, RefundCourse.AT_ONCE, Objection.NONE);
  }

  private static TestCard fails(String number, String name, Decline decline) {
    return asks(number, name, Authentication.NEVER, decline);
  }

  private static TestCard refunds(String number, String name, RefundCourse refund) {
    return new TestCard(number, name, "visa", Authentication.NEVER, null, refund, Objection.NONE);
  }

  private static TestCard disputes(String number, String name, Objection objection) {
    return new TestCard(
        number, name, "visa", Authentication.NEVER, null, RefundCourse.AT_ONCE, objection);
  }
}
