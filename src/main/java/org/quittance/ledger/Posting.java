package org.quittance.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.money.Money;
import org.quittance.platform.Ids;

/** One debit or one credit of a journal entry. */
@Entity
@Table(name = "posting")
public class Posting {

  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "journal_entry_id")
  private JournalEntry journalEntry;

  @Enumerated(EnumType.STRING)
  private LedgerAccount account;

  @Column(name = "claim_id")
  private Long claimId;

  @Enumerated(EnumType.STRING)
  private DebtComponent component;

  @Column(name = "debit_cents")
  private Money debit;

  @Column(name = "credit_cents")
  private Money credit;

  protected Posting() {}

  private Posting(JournalEntry journalEntry, LedgerAccount account, Money debit, Money credit) {
    this.id = Ids.next();
    this.journalEntry = journalEntry;
    this.account = account;
    this.debit = debit;
    this.credit = credit;
  }

  static Posting debit(JournalEntry entry, LedgerAccount account, Money amount) {
    return new Posting(entry, account, amount, Money.ZERO);
  }

  static Posting credit(JournalEntry entry, LedgerAccount account, Money amount) {
    return new Posting(entry, account, Money.ZERO, amount);
  }

  static Posting settling(JournalEntry entry, SettledPart part) {
    return credit(entry, LedgerAccount.CREDITOR_FUNDS, part.amount()).on(part);
  }

  static Posting reopening(JournalEntry entry, SettledPart part) {
    return debit(entry, LedgerAccount.CREDITOR_FUNDS, part.amount()).on(part);
  }

  static Posting waiving(JournalEntry entry, SettledPart part) {
    return credit(entry, LedgerAccount.CLAIMS_WAIVED, part.amount()).on(part);
  }

  static Posting claimingAgain(JournalEntry entry, SettledPart part) {
    return debit(entry, LedgerAccount.CLAIMS_WAIVED, part.amount()).on(part);
  }

  private Posting on(SettledPart part) {
    this.claimId = part.claimId();
    this.component = part.component();
    return this;
  }

  public LedgerAccount account() {
    return account;
  }

  /** The claim settled, null for a posting that settles none. */
  public Long claimId() {
    return claimId;
  }

  public DebtComponent component() {
    return component;
  }

  public Money debit() {
    return debit;
  }

  public Money credit() {
    return credit;
  }
}
