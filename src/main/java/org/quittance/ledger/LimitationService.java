package org.quittance.ledger;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.Claim;
import org.quittance.casefile.rules.ClaimTime;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.money.Money;

/**
 * Tells until when the claims of a case can be sued for, part payments considered. Callers have
 * already established that the actor may see the case.
 */
@ApplicationScoped
@Transactional(SUPPORTS)
public class LimitationService {

  private CaseFileRepository caseFiles;
  private LedgerRepository ledger;

  protected LimitationService() {}

  @Inject
  public LimitationService(CaseFileRepository caseFiles, LedgerRepository ledger) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
  }

  /** Claim by claim, oldest due first; in two statements. */
  public List<ClaimTime> of(long caseFileId) {
    Map<Long, List<PaidComponent>> paid =
        ledger.paidComponents(List.of(caseFileId)).getOrDefault(caseFileId, List.of()).stream()
            .filter(part -> !part.waiver())
            .collect(Collectors.groupingBy(PaidComponent::claimId));
    return caseFiles.claimsWithPartiesOf(caseFileId).stream()
        .map(claim -> time(claim, paid.getOrDefault(claim.id(), List.of())))
        .toList();
  }

  // A payment that the bank took back acknowledges nothing.
  private static ClaimTime time(Claim claim, List<PaidComponent> parts) {
    Map<Long, Money> kept =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    PaidComponent::paymentId,
                    Collectors.reducing(Money.ZERO, PaidComponent::amount, Money::plus)));
    List<LocalDate> paidOn =
        parts.stream()
            .filter(part -> part.amount().isPositive() && kept.get(part.paymentId()).isPositive())
            .map(PaidComponent::valueOn)
            .distinct()
            .toList();
    return claim.time(paidOn);
  }
}
