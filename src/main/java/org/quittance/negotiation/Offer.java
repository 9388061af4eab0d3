package org.quittance.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.platform.Ids;

/** One numbered set of terms within a proposal. It never changes: other terms are another offer. */
@Entity
@Table(name = "offer")
public class Offer {

  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "proposal_id")
  private Proposal proposal;

  @Column(name = "proposal_id", insertable = false, updatable = false)
  private long proposalId;

  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "made_by")
  private OfferedBy madeBy;

  private String maker;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "total_cents")
  private Money total;

  @Column(name = "waived_cents")
  private Money waived;

  @Column(name = "given_up_cents")
  private Money givenUp;

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  private boolean autopay;
  private String schedule;

  @Column(name = "failed_bounds")
  private String failedBounds;

  private String note;

  protected Offer() {}

  /**
   * @param note what its maker says with it; null for nothing
   */
  Offer(Proposal proposal, int number, Maker maker, Judged judged, String note) {
    Terms terms = judged.terms();
    this.id = Ids.next();
    this.proposal = proposal;
    this.proposalId = proposal.id();
    this.number = number;
    this.madeBy = maker.side();
    this.maker = maker.name();
    this.madeAt = maker.at();
    this.total = terms.total();
    this.waived = terms.waived();
    this.givenUp = judged.givenUp();
    this.frequency = terms.frequency();
    this.autopay = terms.autopay();
    this.schedule = OfferText.write(terms.instalments());
    this.failedBounds = OfferText.writeFailures(judged.judgement().failedBounds());
    this.note = note;
  }

  /** The same terms again, under another number. */
  Offer(Proposal proposal, Offer before, int number, Instant at) {
    this.id = Ids.next();
    this.proposal = proposal;
    this.proposalId = proposal.id();
    this.number = number;
    this.madeBy = before.madeBy;
    this.maker = before.maker;
    this.madeAt = at;
    this.total = before.total;
    this.waived = before.waived;
    this.givenUp = before.givenUp;
    this.frequency = before.frequency;
    this.autopay = before.autopay;
    this.schedule = before.schedule;
    this.failedBounds = before.failedBounds;
    this.note = before.note;
  }

  /** Who put the terms forward, and when. */
  record Maker(OfferedBy side, String name, Instant at) {}

  Terms terms(TermsKind kind) {
    return new Terms(kind, OfferText.readSchedule(schedule), frequency, waived, autopay);
  }

  OfferView view(TermsKind kind) {
    return new OfferView(
        number, madeBy, maker, madeAt, terms(kind), OfferText.readFailures(failedBounds), note);
  }

  int number() {
    return number;
  }

  long proposalId() {
    return proposalId;
  }

  OfferedBy madeBy() {
    return madeBy;
  }

  /** What a decision for it gives up, reckoned on the day it was put forward. */
  Money givenUp() {
    return givenUp;
  }

  Money waived() {
    return waived;
  }
}
