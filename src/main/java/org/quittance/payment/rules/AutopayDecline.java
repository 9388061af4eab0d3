package org.quittance.payment.rules;

import java.util.Set;

/**
 * What a refused collection allows next. Card schemes limit how often a refused card may be tried
 * and fine those who try again what was refused for good, so only what is known to pass is tried
 * again; whatever else a bank says counts as final.
 */
public enum AutopayDecline {
  /** May pass another day: too little money today, a line that was down. */
  SOFT,
  /** Never to be tried again by the same means. */
  HARD,
  /** The bank wants to see its customer: only the debtor can pay this, on the payment page. */
  AUTHENTICATION;

  private static final Set<String> PASSING =
      Set.of(
          "insufficient_funds",
          "card_velocity_exceeded",
          "withdrawal_count_limit_exceeded",
          "charge_exceeds_weekly_limit",
          "processing_error",
          "try_again_later",
          "issuer_not_available",
          "reenter_transaction",
          "approve_with_id",
          "generic_could_not_process",
          "refer_to_customer",
          "never_reached");

  private static final Set<String> ASKING =
      Set.of(
          "authentication_required",
          "authentication_not_handled",
          "payment_intent_authentication_failure",
          "offline_pin_required",
          "online_or_offline_pin_required");

  /** After these the means itself is of no use, whatever is owed and whenever it is tried. */
  private static final Set<String> ENDING =
      Set.of(
          "expired_card",
          "lost_card",
          "stolen_card",
          "pickup_card",
          "restricted_card",
          "revocation_of_all_authorizations",
          "revocation_of_authorization",
          "stop_payment_order",
          "do_not_try_again",
          "incorrect_number",
          "invalid_number",
          "invalid_account",
          "new_account_information_available",
          "authorization_revoked",
          "debit_not_authorized",
          "debit_disputed",
          "debit_authorization_not_match",
          "recipient_deceased",
          "account_closed",
          "bank_account_restricted",
          "branch_does_not_exist",
          "invalid_account_number",
          "incorrect_account_holder_name",
          "payment_intent_mandate_invalid");

  /**
   * @param code the provider's decline or failure code, null when it gave none
   */
  public static AutopayDecline of(String code) {
    if (code != null && PASSING.contains(code)) {
      return SOFT;
    }
    return code != null && ASKING.contains(code) ? AUTHENTICATION : HARD;
  }

  /**
   * Whether the code says that the saved means can never be used again: a card reported lost, a
   * mandate withdrawn, an account closed by a death.
   *
   * @param code null when the provider gave none
   */
  public static boolean endsTheMeans(String code) {
    return code != null && ENDING.contains(code);
  }
}
