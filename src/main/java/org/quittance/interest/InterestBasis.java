package org.quittance.interest;

/** What makes a claim bear interest. The bases never add up: a claim has one. */
public enum InterestBasis {
  /** The claim bears none. */
  NONE(null),
  /** The legal rate, from a formal notice on. */
  LEGAL("C. civ. 1231-6, 1344-1; CMF L313-2"),
  /**
   * The late-payment penalty between professionals at the rate of the law: the European Central
   * Bank's refinancing rate plus ten points, due from the day after the due date without reminder.
   */
  L441_10_DEFAULT("C. com. L441-10 II"),
  /** The rate written in the contract. */
  CONTRACTUAL("C. civ. 1343-1");

  private final String article;

  InterestBasis(String article) {
    this.article = article;
  }

  /** Where the rule is written, short as it is shown beside an amount; null for {@link #NONE}. */
  public String article() {
    return article;
  }
}
