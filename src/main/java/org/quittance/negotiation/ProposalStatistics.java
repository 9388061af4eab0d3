package org.quittance.negotiation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How negotiation went over a period.
 *
 * @param from first day proposals were made on, inclusive
 * @param until last day, inclusive
 * @param speed over the whole period
 */
public record ProposalStatistics(
    LocalDate from,
    LocalDate until,
    List<Week> weeks,
    List<Speed> speeds,
    Speed speed,
    List<PolicyOutcome> policies) {

  /**
   * What debtors who proposed in a week were told at once.
   *
   * @param monday its first day
   */
  public record Week(LocalDate monday, long accepted, long reviewed, long refused) {
    public long total() {
      return accepted + reviewed + refused;
    }
  }

  /**
   * How long people took to decide on what was proposed in a week.
   *
   * @param monday its first day; null for a whole period
   * @param median null when nothing was decided
   * @param slowTenth nine of ten were decided within this; null when nothing was decided
   */
  public record Speed(LocalDate monday, long decided, Duration median, Duration slowTenth) {}

  /**
   * What one state of the bounds led to.
   *
   * @param agencyVersion number of the agency's version, null for what the product comes with
   * @param creditorVersion number of the creditor's version, null when it had none
   * @param creditor its name, null when it had no version of its own
   * @param answers what the bounds said
   * @param plans what became of the plans agreed on
   */
  public record PolicyOutcome(
      Integer agencyVersion, Integer creditorVersion, String creditor, Week answers, Plans plans) {}

  /** Plans by how they stand. */
  public record Plans(long running, long kept, long broken, long other) {}

  /** What the bounds said over the whole period. */
  public Week total() {
    return new Week(
        from,
        weeks.stream().mapToLong(Week::accepted).sum(),
        weeks.stream().mapToLong(Week::reviewed).sum(),
        weeks.stream().mapToLong(Week::refused).sum());
  }
}
