package org.quittance.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.quittance.casefile.rules.AccrualPauses;
import org.quittance.casefile.rules.CaseHold;
import org.quittance.casefile.rules.CaseHolds;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.casefile.rules.HoldReach;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.creditor.Creditor;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.lifecycle.IllegalTransition;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What a creditor has entrusted to the agency about one debtor: one or more claims, opened by a
 * first letter. It is open until nothing is owed any more, may be held on the way, and ends when it
 * is settled or the creditor takes it back. Whoever changes money or standing locks its row first:
 * that one lock orders everything that happens to a case.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {

  @Id private Long id;
  private String reference;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "creditor_id")
  private Creditor creditor;

  @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @JoinColumn(name = "debtor_id")
  private Debtor debtor;

  @Column(name = "placed_on")
  private LocalDate placedOn;

  @Column(name = "first_letter_reference")
  private String firstLetterReference;

  @Column(name = "first_letter_sent_on")
  private LocalDate firstLetterSentOn;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  @Column(name = "event_count")
  private long eventCount;

  @Column(name = "receipt_count")
  private int receiptCount;

  @Column(name = "chain_head")
  private byte[] chainHead;

  @Column(name = "chain_length")
  private long chainLength;

  @Column(name = "accrual_pauses")
  private String accrualPauses = "";

  private String holds = "";

  @Column(name = "contested_parts")
  private String contestedParts = "";

  @Column(name = "acknowledged_on")
  private LocalDate acknowledgedOn;

  private String jurisdiction;

  @Enumerated(EnumType.STRING)
  @Column(name = "debtor_kind")
  private DebtorKind debtorKind;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Column(name = "erased_stages")
  private int erasedStages;

  @Column(name = "unread_messages")
  private int unreadMessages;

  @Version private int version;

  protected CaseFile() {}

  CaseFile(String reference, Creditor creditor, CasePlacement placement) {
    this.id = Ids.next();
    this.reference = reference;
    this.creditor = creditor;
    this.debtor = new Debtor(placement.debtor());
    this.status = CaseStatus.OPEN;
    this.jurisdiction = creditor.jurisdiction();
    describe(placement);
  }

  void amend(CasePlacement placement) {
    debtor.amend(placement.debtor());
    describe(placement);
  }

  private void describe(CasePlacement placement) {
    this.placedOn = placement.placedOn();
    this.debtorKind = placement.debtor().kind();
    this.firstLetterReference = placement.firstLetter().reference();
    this.firstLetterSentOn = placement.firstLetter().sentOn();
  }

  /**
   * Moves the case along its life cycle.
   *
   * @return the event the move raises
   * @throws Refusal {@link CasefileRefusal#STATUS_DOES_NOT_ALLOW} when the table has no such edge
   */
  public String move(CaseTrigger trigger) {
    try {
      var transition = CaseLifecycle.TABLE.fire(status, trigger);
      status = transition.to();
      if (trigger == CaseTrigger.REOPEN && !holds().isEmpty()) {
        // What held it before it was settled still holds it.
        status = CaseLifecycle.TABLE.fire(status, CaseTrigger.HOLD).to();
      }
      return transition.event();
    } catch (IllegalTransition refused) {
      throw Refusal.of(CasefileRefusal.STATUS_DOES_NOT_ALLOW, status, trigger);
    }
  }

  /**
   * Gives one more reason to hold the case.
   *
   * @return the event that raises; empty when the case was held already, or has ended
   */
  public Optional<String> hold(CaseHold hold) {
    if (status == CaseStatus.ON_HOLD && holds().isEmpty()) {
      holds =
          CaseHolds.NONE
              .with(new CaseHold(HoldReach.ACTIONS, CaseHold.BY_AGENCY, hold.sinceOn()))
              .text();
    }
    holds = holds().with(hold).text();
    return status == CaseStatus.OPEN ? Optional.of(move(CaseTrigger.HOLD)) : Optional.empty();
  }

  /**
   * Takes one reason away.
   *
   * @return the event that raises; empty while another reason holds the case, or when it has ended
   */
  public Optional<String> release(long sourceId) {
    holds = holds().without(sourceId).text();
    return status == CaseStatus.ON_HOLD && holds.isEmpty()
        ? Optional.of(move(CaseTrigger.RELEASE))
        : Optional.empty();
  }

  /** Why the case is held. */
  public CaseHolds holds() {
    return CaseHolds.parse(holds);
  }

  /** The number the next event of this case carries: 1, 2, 3 … without a gap. */
  public long nextEventSequence() {
    return ++eventCount;
  }

  /** How many events this case has had. */
  public long eventCount() {
    return eventCount;
  }

  /**
   * Keeps the day a case was closed on, from which its retention counts, and forgets it when it is
   * open again. To be called whenever something has happened to the case.
   */
  public void noteStanding(LocalDate today) {
    if (!status.isClosed()) {
      closedOn = null;
      erasedStages = 0;
    } else if (closedOn == null) {
      closedOn = today;
    }
  }

  /** How many of them are chained: fewer only where they are from before there was a chain. */
  public long chainLength() {
    return chainLength;
  }

  /** The fingerprint of the last event that is chained, null before the first. */
  public byte[] chainHead() {
    return chainHead == null ? null : chainHead.clone();
  }

  /**
   * Makes the chain one event longer.
   *
   * @param head fingerprint of that event, 32 bytes
   */
  public void chainTo(byte[] head) {
    chainHead = head.clone();
    chainLength++;
  }

  /** The number of the next receipt of this case: unique, without a gap, and readable. */
  public String nextReceiptNumber() {
    receiptCount++;
    return reference + "-Q" + receiptCount;
  }

  /**
   * Stops interest from a day on, until the pause is ended or voided.
   *
   * @param fromOn first day not counted
   */
  public void pauseAccrual(PauseCause cause, long sourceId, LocalDate fromOn) {
    accrualPauses = accrualPauses().begun(cause, sourceId, fromOn).text();
  }

  /**
   * Lets interest run again after a day.
   *
   * @param untilOn last day not counted
   */
  public void endAccrualPause(PauseCause cause, long sourceId, LocalDate untilOn) {
    accrualPauses = accrualPauses().ended(cause, sourceId, untilOn).text();
  }

  /** Lets interest run as if this pause had never been; other pauses of the same days hold. */
  public void voidAccrualPause(PauseCause cause, long sourceId) {
    accrualPauses = accrualPauses().without(cause, sourceId).text();
  }

  /** The days for which the case's claims bear no interest. */
  public AccrualPauses accrualPauses() {
    return AccrualPauses.parse(accrualPauses);
  }

  /** What the debtor contests of the claims, and contested before. */
  public ContestedParts contestedParts() {
    return ContestedParts.parse(contestedParts);
  }

  /** Changes what is contested: a fact of the case that every reader of its debt respects. */
  public void contest(ContestedParts contested) {
    contestedParts = contested.text();
  }

  /**
   * Keeps the day on which the debtor owned to the debt: the limitation period starts again from
   * there (C. civ. 2240), unless it had already run out.
   */
  public void acknowledge(LocalDate on) {
    if (acknowledgedOn == null || acknowledgedOn.isBefore(on)) {
      acknowledgedOn = on;
    }
  }

  /** The last day the debtor owned to the debt, null when they never did. */
  public LocalDate acknowledgedOn() {
    return acknowledgedOn;
  }

  /** The agency has written one more message that the debtor has to open. */
  public void messageSent() {
    unreadMessages++;
  }

  /** The debtor has opened all that the agency wrote. */
  public void messagesOpened() {
    unreadMessages = 0;
  }

  public Long id() {
    return id;
  }

  public String reference() {
    return reference;
  }

  /** The law it is collected under: that of the creditor's mandate when it was placed. */
  public Jurisdiction law() {
    return Jurisdictions.of(jurisdiction);
  }

  /** Kept on the case, so that what depends on it reads no debtor. */
  public DebtorKind debtorKind() {
    return debtorKind;
  }

  public CaseStatus status() {
    return status;
  }

  public Creditor creditor() {
    return creditor;
  }

  public DebtorDetails debtor() {
    return debtor.details();
  }

  /** As the creditor knows them, without what they have said themselves. */
  DebtorDetails debtorAsPlaced() {
    return debtor.placed();
  }

  /** The debtor has proved that they read this address; it holds from now on. */
  public void chooseEmail(String email) {
    debtor.chooseEmail(email);
  }

  /** The language the debtor wishes to be written to in, {@code fr} or {@code en}. */
  public void chooseLanguage(String language) {
    debtor.chooseLanguage(language);
  }

  public CaseOverview overview() {
    return new CaseOverview(
        id,
        reference,
        new CaseOverview.Standing(status, holds().forbidPayments(), unreadMessages),
        placedOn,
        debtor.details(),
        new CaseOverview.CreditorCard(
            creditor.id(),
            creditor.reference(),
            creditor.name(),
            creditor.kind(),
            creditor.brandColour()),
        new FirstLetter(firstLetterReference, firstLetterSentOn),
        jurisdiction);
  }
}
