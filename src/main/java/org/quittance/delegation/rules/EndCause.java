package org.quittance.delegation.rules;

/** Why an access that a debtor had given is over. */
public enum EndCause {
  DEBTOR,
  AGENCY,
  /** The delegate says that the invitation is not for them, or wants no more of it. */
  DELEGATE,
  /** Its last day is past. */
  DATE,
  /** The creditor took the case back. */
  CASE_CLOSED,
  /** Something was declared of the debtor by which nobody may go on acting at their word. */
  DECLARATION,
  /** Whoever reads the debtor's own mail says that it is not for them. */
  NOT_THE_DEBTOR
}
