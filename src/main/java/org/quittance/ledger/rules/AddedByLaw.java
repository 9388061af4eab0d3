package org.quittance.ledger.rules;

import java.util.List;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.LumpSum;
import org.quittance.jurisdiction.SpendingRule;

/**
 * What the law of a claim adds besides interest, how it spends a payment, and where its rules are
 * written.
 *
 * @param lumpSums each owed once, when it falls due and something is still unpaid
 */
public record AddedByLaw(
    List<LumpSum> lumpSums, Jurisdiction.Articles articles, SpendingRule spending) {

  public AddedByLaw {
    lumpSums = List.copyOf(lumpSums);
  }
}
