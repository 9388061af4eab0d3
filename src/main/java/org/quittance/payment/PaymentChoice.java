package org.quittance.payment;

import org.quittance.money.Money;
import org.quittance.payment.rules.PaymentScope;

/**
 * What a debtor wishes to pay now.
 *
 * @param claimId the claim when the scope is one claim or what is contested of one, else null
 * @param amount the sum when it is a free one; for the other scopes the sum the page showed, or
 *     null
 * @param statedOutstanding what the page said is owed in all: another figure means that the person
 *     decided on stale data and is asked again
 * @param keepsMethod whether the debtor has agreed that what they pay with is kept for their
 *     instalments
 * @param ceiling the most there is to pay while an agreement on less than the debt is being kept;
 *     null when that is all that is owed
 */
public record PaymentChoice(
    PaymentScope scope,
    Long claimId,
    Money amount,
    Money statedOutstanding,
    boolean keepsMethod,
    Money ceiling) {

  public static PaymentChoice all(Money statedOutstanding) {
    return new PaymentChoice(PaymentScope.ALL, null, null, statedOutstanding, false, null);
  }

  public static PaymentChoice claim(long claimId, Money statedOutstanding) {
    return new PaymentChoice(PaymentScope.CLAIM, claimId, null, statedOutstanding, false, null);
  }

  /** What is contested of a claim, which its debtor insists on paying. */
  public static PaymentChoice contested(long claimId, Money amount, Money statedOutstanding) {
    return new PaymentChoice(
        PaymentScope.CONTESTED, claimId, amount, statedOutstanding, false, null);
  }

  public static PaymentChoice freeAmount(Money amount, Money statedOutstanding) {
    return new PaymentChoice(
        PaymentScope.FREE_AMOUNT, null, amount, statedOutstanding, false, null);
  }

  /** The same wish, and what it is paid with is kept for instalments. */
  public PaymentChoice keepingMethod() {
    return new PaymentChoice(scope, claimId, amount, statedOutstanding, true, ceiling);
  }

  /** The same wish, of which no more is taken than an agreement asks for; null changes nothing. */
  public PaymentChoice upTo(Money most) {
    return new PaymentChoice(scope, claimId, amount, statedOutstanding, keepsMethod, most);
  }

  /** What there is to pay in all when this much is owed. */
  Money payable(Money outstanding) {
    return ceiling == null ? outstanding : outstanding.min(ceiling);
  }
}
