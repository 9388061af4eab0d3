package org.quittance.portal.desk;

import org.quittance.casefile.CaseOverview;
import org.quittance.money.Money;

/**
 * A line of the case list.
 *
 * @param outstanding today's, negative when more was received than was owed
 */
public record CaseRow(CaseOverview file, Money outstanding) {

  /** How the status is coloured; never alone, its word stands beside. */
  public String getTone() {
    return switch (file.status()) {
      case SETTLED -> "ok";
      case ON_HOLD -> "wait";
      case OPEN, RECALLED -> "";
    };
  }
}
