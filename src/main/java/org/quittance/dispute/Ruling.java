package org.quittance.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.quittance.dispute.rules.Outcome;
import org.quittance.money.Money;

/** What was decided, why and by whom. A second one, after a reply, adds its credit to the first. */
@Embeddable
public class Ruling {

  /** Who decides when the creditor's silence does. */
  static final String BY_SILENCE = "silence";

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String reasons;

  @Column(name = "credited_cents")
  private Money credited = Money.ZERO;

  @Column(name = "refundable_cents")
  private Money refundable = Money.ZERO;

  @Column(name = "decided_by")
  private String by;

  @Column(name = "decided_at")
  private Instant at;

  protected Ruling() {}

  Ruling(Outcome outcome, String reasons, String by, Instant at) {
    this.outcome = outcome;
    this.reasons = reasons;
    this.by = by;
    this.at = at;
  }

  Ruling crediting(Money more, Money toRefund, Ruling before) {
    credited = before.credited.plus(more);
    refundable = before.refundable.plus(toRefund);
    return this;
  }

  Money credited() {
    return credited;
  }

  DisputeView.Decision view(DisputeView.Decision before) {
    return at == null
        ? null
        : new DisputeView.Decision(
            outcome, reasons, BY_SILENCE.equals(by), credited, refundable, at, before);
  }
}
