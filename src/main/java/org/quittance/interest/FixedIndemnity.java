package org.quittance.interest;

import org.quittance.money.Money;

/**
 * The flat recovery sum a professional owes another for each invoice paid late. A consumer never
 * owes it.
 */
public final class FixedIndemnity {

  /** Forty euros for each invoice, however late or small (C. com. D441-5). */
  public static final Money PER_INVOICE = Money.euros("40.00");

  /** Where it is written, as it is shown beside the amount. */
  public static final String ARTICLE = "C. com. L441-10 II, D441-5";

  private FixedIndemnity() {}
}
