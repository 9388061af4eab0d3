package org.quittance.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.money.Money;

/** One posting as read by staff and interfaces, with the entry it belongs to. */
public record LedgerLine(
    long entryId,
    EntryKind kind,
    LocalDate valueOn,
    Instant postedAt,
    LedgerAccount account,
    Settled settled,
    Amounts amounts) {

  /** What a posting settles; null parts when it settles nothing. */
  public record Settled(Long claimId, DebtComponent component) {}

  /** Debit or credit: one of the two is zero. */
  public record Amounts(Money debit, Money credit) {}
}
