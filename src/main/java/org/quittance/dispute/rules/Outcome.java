package org.quittance.dispute.rules;

/** How a dispute is decided. */
public enum Outcome {
  UPHELD(DisputeTrigger.UPHOLD),
  UPHELD_IN_PART(DisputeTrigger.UPHOLD_IN_PART),
  REJECTED(DisputeTrigger.REJECT);

  private final DisputeTrigger trigger;

  Outcome(DisputeTrigger trigger) {
    this.trigger = trigger;
  }

  public DisputeTrigger trigger() {
    return trigger;
  }
}
