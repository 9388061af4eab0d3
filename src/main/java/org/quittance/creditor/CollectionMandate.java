package org.quittance.creditor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.platform.Ids;

/** The written power to collect and receive that a creditor has given the agency (CPCE R124-3). */
@Entity
@Table(name = "collection_mandate")
class CollectionMandate {

  @Id private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "creditor_id")
  private Creditor creditor;

  private String reference;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  private String jurisdiction;

  @Column(name = "commission_rate")
  private Rate commissionRate;

  @Column(name = "fixed_fee_cents")
  private Money fixedFee;

  @Enumerated(EnumType.STRING)
  private NotificationRhythm notifications;

  @Enumerated(EnumType.STRING)
  private AgreementApproval approval;

  @Column(name = "dispute_answer_days")
  private int disputeAnswerDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "dispute_silence")
  private SilenceRule disputeSilence;

  @Version private int version;

  protected CollectionMandate() {}

  CollectionMandate(Creditor creditor, MandateTerms terms) {
    this.id = Ids.next();
    this.creditor = creditor;
    amend(terms);
  }

  final void amend(MandateTerms terms) {
    this.reference = terms.reference();
    this.signedOn = terms.signedOn();
    this.jurisdiction = terms.jurisdiction();
    this.commissionRate = terms.commissionRate();
    this.fixedFee = terms.fixedFee();
    this.notifications = terms.notifications();
    this.approval = terms.approval();
    this.disputeAnswerDays = terms.disputes().answerDays();
    this.disputeSilence = terms.disputes().silence();
  }

  MandateTerms terms() {
    return new MandateTerms(
        reference,
        signedOn,
        jurisdiction,
        commissionRate,
        fixedFee,
        notifications,
        new Involvement(approval, new DisputeTerms(disputeAnswerDays, disputeSilence)));
  }
}
