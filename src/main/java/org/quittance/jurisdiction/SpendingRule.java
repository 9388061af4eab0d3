package org.quittance.jurisdiction;

import java.util.List;

/**
 * How the law spends a payment when nobody has said otherwise.
 *
 * @param within the parts of one debt, in the order they are paid
 * @param withinArticle where that is written
 * @param betweenArticle where it is written which of several debts comes first: those the debtor
 *     chose, then the due ones, the most onerous, the oldest, all alike in proportion. Both
 *     countries have this order from the same old code
 */
public record SpendingRule(List<OwedPart> within, String withinArticle, String betweenArticle) {

  /** What a debt consists of. */
  public enum OwedPart {
    INTEREST,
    /** Lump sums owed besides interest. The law ranks them nowhere. */
    INDEMNITY,
    PRINCIPAL
  }

  public SpendingRule {
    within = List.copyOf(within);
  }

  /** Interest, then what else comes on top, then the principal. */
  static SpendingRule interestFirst(String withinArticle, String betweenArticle) {
    return new SpendingRule(
        List.of(OwedPart.INTEREST, OwedPart.INDEMNITY, OwedPart.PRINCIPAL),
        withinArticle,
        betweenArticle);
  }

  /** Both articles, as beside a payment. */
  public String articles() {
    return betweenArticle + "; " + withinArticle;
  }
}
