package org.quittance.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.quittance.plan.rules.PlanAllowances;

/** What a plan may still bend, of what was granted. */
@Embeddable
class AllowanceAccount {

  @Column(name = "misses_tolerated")
  private int missesTolerated;

  @Column(name = "grace_days")
  private int graceDays;

  @Column(name = "skips_granted")
  private int skipsGranted;

  @Column(name = "repairs_granted")
  private int repairsGranted;

  @Column(name = "longest_move_days")
  private int longestMoveDays;

  @Column(name = "renegotiations_granted")
  private int renegotiationsGranted;

  @Column(name = "cure_days")
  private int cureDays;

  @Column(name = "misses_used")
  private int missesUsed;

  @Column(name = "skips_used")
  private int skipsUsed;

  @Column(name = "repairs_used")
  private int repairsUsed;

  @Column(name = "renegotiations_used")
  private int renegotiationsUsed;

  protected AllowanceAccount() {}

  /**
   * @param renegotiationsUsed how many plans of the case were replaced before
   */
  AllowanceAccount(PlanAllowances granted, int renegotiationsUsed) {
    this.missesTolerated = granted.missesTolerated();
    this.graceDays = granted.graceDays();
    this.skipsGranted = granted.skips();
    this.repairsGranted = granted.repairs();
    this.longestMoveDays = granted.longestMoveDays();
    this.renegotiationsGranted = granted.renegotiations();
    this.cureDays = granted.cureDays();
    this.renegotiationsUsed = renegotiationsUsed;
  }

  void useMiss() {
    missesUsed++;
  }

  /** A missed instalment that is moved or skipped costs that allowance instead. */
  void forgiveMiss() {
    missesUsed--;
  }

  void useSkip() {
    skipsUsed++;
  }

  void useRepair() {
    repairsUsed++;
  }

  boolean areMissesSpent() {
    return missesUsed > missesTolerated;
  }

  int graceDays() {
    return graceDays;
  }

  int cureDays() {
    return cureDays;
  }

  int longestMoveDays() {
    return longestMoveDays;
  }

  int renegotiationsUsed() {
    return renegotiationsUsed;
  }

  PlanAllowances granted() {
    return new PlanAllowances(
        missesTolerated,
        graceDays,
        skipsGranted,
        repairsGranted,
        longestMoveDays,
        renegotiationsGranted,
        cureDays);
  }

  PlanSummary.Left left() {
    return new PlanSummary.Left(
        Math.max(0, missesTolerated - missesUsed),
        Math.max(0, skipsGranted - skipsUsed),
        Math.max(0, repairsGranted - repairsUsed),
        Math.max(0, renegotiationsGranted - renegotiationsUsed));
  }
}
