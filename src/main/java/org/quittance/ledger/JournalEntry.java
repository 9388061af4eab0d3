package org.quittance.ledger;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.quittance.money.Money;
import org.quittance.platform.Ids;

/**
 * A balanced group of postings with one cause. It is written whole, in the transaction of what it
 * records, and never changed: a correction is another entry.
 */
@Entity
@Table(name = "journal_entry")
public class JournalEntry {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "payment_id")
  private Long paymentId;

  @Column(name = "chargeback_id")
  private Long chargebackId;

  @Column(name = "waiver_source_id")
  private Long waiverSourceId;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  @Column(name = "value_on")
  private LocalDate valueOn;

  @Column(name = "posted_at")
  private Instant postedAt;

  @OneToMany(mappedBy = "journalEntry", cascade = CascadeType.PERSIST)
  private List<Posting> postings = new ArrayList<>();

  protected JournalEntry() {}

  private JournalEntry(long caseFileId, EntryKind kind, LocalDate valueOn, Instant postedAt) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.kind = kind;
    this.valueOn = valueOn;
    this.postedAt = postedAt;
  }

  /**
   * Books a payment: the money's place is debited, each settled component and any surplus credited.
   *
   * @throws IllegalStateException when allocations and surplus do not add up to the payment
   */
  static JournalEntry ofPayment(FundsReceived funds, PaymentSpending spending, Instant postedAt) {
    JournalEntry entry =
        new JournalEntry(funds.caseFileId(), EntryKind.PAYMENT, funds.valueOn(), postedAt);
    entry.paymentId = funds.paymentId();
    entry.spend(spending, funds.account(), funds.amount());
    return entry;
  }

  /**
   * Books what a creditor gives up, on memorandum accounts: no money moves.
   *
   * @param sourceId what promised it
   */
  static JournalEntry ofWaiver(
      long caseFileId, long sourceId, List<SettledPart> parts, LocalDate on, Instant postedAt) {
    return named(caseFileId, EntryKind.WAIVER, sourceId, on, postedAt).givingUp(parts);
  }

  /**
   * Books what a creditor gives up because it is not owed.
   *
   * @param disputeId what it was contested by
   * @param on the day from which it counts as never owed
   */
  static JournalEntry ofCreditNote(
      long caseFileId, long disputeId, List<SettledPart> parts, LocalDate on, Instant postedAt) {
    return named(caseFileId, EntryKind.CREDIT_NOTE, disputeId, on, postedAt).givingUp(parts);
  }

  /** Books that money spent on what was not owed belongs to the debtor. */
  static JournalEntry ofOverpayment(
      long caseFileId, long disputeId, List<SettledPart> parts, LocalDate on, Instant postedAt) {
    return named(caseFileId, EntryKind.OVERPAYMENT, disputeId, on, postedAt)
        .claimingBack(parts, Posting::reopening, LedgerAccount.REFUNDABLE);
  }

  /** Books that money a dispute had made the debtor's is gone, because a bank has taken it back. */
  static JournalEntry ofOverpaymentUndone(
      long caseFileId, long chargebackId, List<SettledPart> parts, LocalDate on, Instant postedAt) {
    JournalEntry entry = named(caseFileId, EntryKind.OVERPAYMENT, chargebackId, on, postedAt);
    parts.forEach(part -> entry.postings.add(Posting.settling(entry, part)));
    entry.postings.add(Posting.debit(entry, LedgerAccount.REFUNDABLE, totalOf(parts)));
    entry.requireBalance();
    return entry;
  }

  /** Takes a waiver back, component by component. */
  static JournalEntry ofWithdrawnWaiver(
      long caseFileId, long sourceId, List<SettledPart> parts, LocalDate on, Instant postedAt) {
    return named(caseFileId, EntryKind.WAIVER_WITHDRAWN, sourceId, on, postedAt)
        .claimingBack(parts, Posting::claimingAgain, LedgerAccount.WAIVERS_GRANTED);
  }

  private static JournalEntry named(
      long caseFileId, EntryKind kind, long sourceId, LocalDate on, Instant postedAt) {
    JournalEntry entry = new JournalEntry(caseFileId, kind, on, postedAt);
    entry.waiverSourceId = sourceId;
    return entry;
  }

  private JournalEntry givingUp(List<SettledPart> parts) {
    parts.forEach(part -> postings.add(Posting.waiving(this, part)));
    postings.add(Posting.debit(this, LedgerAccount.WAIVERS_GRANTED, totalOf(parts)));
    requireBalance();
    return this;
  }

  private JournalEntry claimingBack(
      List<SettledPart> parts,
      BiFunction<JournalEntry, SettledPart, Posting> line,
      LedgerAccount against) {
    parts.forEach(part -> postings.add(line.apply(this, part)));
    postings.add(Posting.credit(this, against, totalOf(parts)));
    requireBalance();
    return this;
  }

  /**
   * Takes a payment back, or a part of it: what it settled is owed again, and the money is gone.
   *
   * @throws IllegalStateException when parts and surplus do not add up to what is taken
   */
  static JournalEntry ofChargeback(
      long caseFileId, FundsReversed funds, PaymentReversal reversal, Instant postedAt) {
    JournalEntry entry = of(caseFileId, EntryKind.CHARGEBACK, funds, postedAt);
    reversal.reopened().forEach(part -> entry.postings.add(Posting.reopening(entry, part)));
    if (reversal.refundable().isPositive()) {
      entry.postings.add(Posting.debit(entry, LedgerAccount.REFUNDABLE, reversal.refundable()));
    }
    entry.postings.add(Posting.credit(entry, funds.account(), funds.amount()));
    entry.requireBalance();
    return entry;
  }

  /** Books money again that had been taken back, as it is spent now. */
  static JournalEntry ofReinstatement(
      long caseFileId, FundsReversed funds, PaymentSpending spending, Instant postedAt) {
    JournalEntry entry = of(caseFileId, EntryKind.REINSTATEMENT, funds, postedAt);
    entry.spend(spending, funds.account(), funds.amount());
    return entry;
  }

  private static JournalEntry of(
      long caseFileId, EntryKind kind, FundsReversed funds, Instant postedAt) {
    JournalEntry entry = new JournalEntry(caseFileId, kind, funds.valueOn(), postedAt);
    entry.paymentId = funds.paymentId();
    entry.chargebackId = funds.chargebackId();
    return entry;
  }

  private void spend(PaymentSpending spending, LedgerAccount account, Money amount) {
    for (SettledPart part : spending.settled()) {
      postings.add(Posting.settling(this, part));
    }
    if (spending.refundable().isPositive()) {
      postings.add(Posting.credit(this, LedgerAccount.REFUNDABLE, spending.refundable()));
    }
    postings.add(Posting.debit(this, account, amount));
    requireBalance();
  }

  private static Money totalOf(List<SettledPart> parts) {
    return Money.sum(parts.stream().map(SettledPart::amount).toList());
  }

  private void requireBalance() {
    Money balance = Money.ZERO;
    for (Posting posting : postings) {
      balance = balance.plus(posting.debit()).minus(posting.credit());
    }
    if (!balance.isZero()) {
      throw new IllegalStateException("Journal entry " + id + " is out of balance by " + balance);
    }
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  /** The payment booked, taken back or booked again; null on an entry of another kind. */
  public Long paymentId() {
    return paymentId;
  }

  /** By what a payment was taken back; null on an entry of another kind. */
  public Long chargebackId() {
    return chargebackId;
  }

  /**
   * What promised the waiver booked or withdrawn, or contested what was given up; null on an entry
   * of another kind.
   */
  public Long waiverSourceId() {
    return waiverSourceId;
  }

  public LocalDate valueOn() {
    return valueOn;
  }

  public Instant postedAt() {
    return postedAt;
  }

  public EntryKind kind() {
    return kind;
  }

  public List<Posting> postings() {
    return List.copyOf(postings);
  }
}
