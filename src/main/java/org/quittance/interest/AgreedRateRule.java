package org.quittance.interest;

import java.util.Objects;
import org.quittance.money.Rate;

/**
 * What the law of a claim says of a rate that a contract agrees.
 *
 * @param article where it is written
 * @param mostAboveRefinancing how many points above the European Central Bank's refinancing rate of
 *     the semester's first day it may reach; what was agreed beyond it is not owed. Null when there
 *     is no ceiling
 */
public record AgreedRateRule(String article, Rate mostAboveRefinancing) {

  public AgreedRateRule {
    Objects.requireNonNull(article, "article");
  }
}
