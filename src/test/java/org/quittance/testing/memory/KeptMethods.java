package org.quittance.testing.memory;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SavedMethodSummary;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.platform.Ids;

/** Means of payment that debtors keep, without a provider. */
public final class KeptMethods extends SavedMethodService {

  private record Kept(long caseFileId, SavedMethodSummary method) {}

  private final List<Kept> kept = new ArrayList<>();

  /** The debtor keeps a card, or a direct debit mandate. */
  public long keep(long caseFileId, SavedMethodKind kind) {
    long id = Ids.next();
    boolean isCard = kind == SavedMethodKind.CARD;
    kept.add(
        new Kept(
            caseFileId,
            new SavedMethodSummary(
                id,
                kind,
                isCard ? "visa" : "FR",
                isCard ? "4242" : "0189",
                isCard ? YearMonth.of(2029, 12) : null,
                isCard ? null : "RUM-1",
                true)));
    return id;
  }

  /** The bank says that a means is of no use any more. */
  public void spoil(long id) {
    kept.replaceAll(
        one -> one.method().id() == id ? new Kept(one.caseFileId(), unusable(one.method())) : one);
  }

  private static SavedMethodSummary unusable(SavedMethodSummary method) {
    return new SavedMethodSummary(
        method.id(),
        method.kind(),
        method.brand(),
        method.last4(),
        method.expires(),
        method.mandateReference(),
        false);
  }

  @Override
  public List<SavedMethodSummary> of(long caseFileId) {
    return kept.stream().filter(one -> one.caseFileId() == caseFileId).map(Kept::method).toList();
  }
}
