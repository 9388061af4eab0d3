package org.quittance.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.quittance.dispute.rules.Stance;
import org.quittance.money.Money;

/** What the creditor answered, and who for it. */
@Embeddable
public class CreditorWord {

  @Enumerated(EnumType.STRING)
  private Stance stance;

  @Column(name = "answer_words")
  private String words;

  @Column(name = "offered_cents")
  private Money offered;

  @Column(name = "answered_by")
  private String by;

  @Column(name = "answered_at")
  private Instant at;

  protected CreditorWord() {}

  CreditorWord(Stance stance, String words, Money offered, String by, Instant at) {
    this.stance = stance;
    this.words = words;
    this.offered = offered;
    this.by = by;
    this.at = at;
  }

  DisputeView.CreditorAnswer view() {
    return at == null ? null : new DisputeView.CreditorAnswer(stance, words, offered, at);
  }

  public String by() {
    return by;
  }
}
