package org.quittance.jurisdiction;

/** What can befall a debtor and stays what collection may do, by an article of each law. */
public enum Situation {
  /** The debt is said to be paid: whoever claims it has to show that it is owed. */
  PAID,
  /** The debtor has died and the heirs have not chosen yet. */
  DEATH,
  /** A procedure for people who cannot pay their debts was asked for, nobody has decided yet. */
  OVER_INDEBTEDNESS_ASKED,
  /** That procedure is open. */
  OVER_INDEBTEDNESS_ADMITTED,
  /** A business is before a court that deals with all its debts. */
  INSOLVENCY,
  /** Somebody represents or assists an adult. */
  GUARDIANSHIP,
  MINORITY,
  /** Somebody else used the debtor's name. */
  IDENTITY_THEFT
}
