package org.quittance.ledger.rules;

import java.util.List;
import org.quittance.jurisdiction.SpendingRule;

/**
 * What a debt consists of, in the order both countries spend a payment on it. That the indemnity
 * stands between interest and principal is one defensible reading; the law does not say.
 */
public enum DebtComponent {
  INTEREST,
  INDEMNITY,
  PRINCIPAL;

  /** The components in the order that a law spends a payment on them. */
  static List<DebtComponent> inOrderOf(SpendingRule rule) {
    return rule.within().stream().map(part -> valueOf(part.name())).toList();
  }
}
