package org.quittance.testing.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.JournalEntry;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.LedgerLine;
import org.quittance.ledger.LedgerRepository;
import org.quittance.ledger.Posting;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.money.Money;

/** Journal entries in a list, oldest first. */
public final class InMemoryLedger implements LedgerRepository {

  private final List<JournalEntry> entries = new ArrayList<>();

  @Override
  public void add(JournalEntry entry) {
    entries.add(entry);
  }

  @Override
  public Map<Long, List<PaidComponent>> paidComponents(Collection<Long> caseFileIds) {
    Map<Long, List<PaidComponent>> byCase = new HashMap<>();
    for (JournalEntry entry : entries) {
      if (!caseFileIds.contains(entry.caseFileId())) {
        continue;
      }
      boolean isRefund = entry.kind() == EntryKind.OVERPAYMENT;
      boolean isWaiver = entry.waiverSourceId() != null && !isRefund;
      for (Posting posting : entry.postings()) {
        if (posting.claimId() != null) {
          byCase
              .computeIfAbsent(entry.caseFileId(), id -> new ArrayList<>())
              .add(
                  new PaidComponent(
                      source(entry),
                      entry.valueOn(),
                      posting.claimId(),
                      posting.component(),
                      posting.credit().minus(posting.debit()),
                      isWaiver,
                      isRefund));
        }
      }
    }
    return byCase;
  }

  private static long source(JournalEntry entry) {
    if (entry.waiverSourceId() != null) {
      return entry.waiverSourceId();
    }
    return entry.chargebackId() == null ? entry.paymentId() : entry.chargebackId();
  }

  @Override
  public List<LedgerLine> linesOf(long caseFileId) {
    return lines(entry -> entry.caseFileId() == caseFileId);
  }

  @Override
  public List<LedgerLine> linesOfPayment(long paymentId) {
    return lines(entry -> Objects.equals(entry.paymentId(), paymentId));
  }

  private List<LedgerLine> lines(Predicate<JournalEntry> wanted) {
    return entries.stream()
        .filter(wanted)
        .flatMap(
            entry ->
                entry.postings().stream()
                    .map(
                        posting ->
                            new LedgerLine(
                                entry.id(),
                                entry.kind(),
                                entry.valueOn(),
                                entry.postedAt(),
                                posting.account(),
                                new LedgerLine.Settled(posting.claimId(), posting.component()),
                                new LedgerLine.Amounts(posting.debit(), posting.credit()))))
        .toList();
  }

  /** Debits less credits of one account over all cases. */
  public Money balance(LedgerAccount account) {
    Money balance = Money.ZERO;
    for (JournalEntry entry : entries) {
      for (Posting posting : entry.postings()) {
        if (posting.account() == account) {
          balance = balance.plus(posting.debit()).minus(posting.credit());
        }
      }
    }
    return balance;
  }
}
