package org.quittance.payment.rules;

import java.util.List;

/**
 * Why a bank or the provider refused, in the few kinds that let a debtor do something about it.
 * Whatever could accuse the debtor (a card reported stolen, a suspected fraud) is only ever {@link
 * #BANK_REFUSED}.
 */
public enum DeclineReason {
  INSUFFICIENT_FUNDS(
      "insufficient_funds", "card_velocity_exceeded", "withdrawal_count_limit_exceeded"),
  CARD_EXPIRED("expired_card"),
  CARD_DATA_WRONG(
      "incorrect_number",
      "invalid_number",
      "incorrect_cvc",
      "invalid_cvc",
      "invalid_expiry_month",
      "invalid_expiry_year",
      "incorrect_zip"),
  AUTHENTICATION_FAILED(
      "payment_intent_authentication_failure",
      "setup_intent_authentication_failure",
      "authentication_required",
      "authentication_not_handled"),
  /** The account is closed, blocked, or cannot be debited. */
  ACCOUNT_UNUSABLE(
      "account_closed",
      "bank_account_restricted",
      "branch_does_not_exist",
      "invalid_account_number",
      "incorrect_account_holder_name"),
  /** The bank has no leave to debit: the mandate was refused or withdrawn. */
  DEBIT_NOT_AUTHORISED(
      "authorization_revoked",
      "debit_not_authorized",
      "debit_authorization_not_match",
      "debit_disputed",
      "payment_intent_mandate_invalid"),
  /** The bank could not answer; the same may pass another day. */
  TRY_AGAIN_LATER(
      "processing_error",
      "try_again_later",
      "issuer_not_available",
      "reenter_transaction",
      "never_reached"),
  AMOUNT_TOO_LARGE(
      "charge_exceeds_source_limit", "charge_exceeds_weekly_limit", "amount_too_large"),
  AMOUNT_TOO_SMALL("amount_too_small"),
  BANK_REFUSED;

  private final List<String> codes;

  DeclineReason(String... codes) {
    this.codes = List.of(codes);
  }

  /**
   * The reason a provider's decline or failure code stands for.
   *
   * @param code null when the provider gave none
   */
  public static DeclineReason of(String code) {
    for (DeclineReason reason : values()) {
      if (code != null && reason.codes.contains(code)) {
        return reason;
      }
    }
    return BANK_REFUSED;
  }
}
