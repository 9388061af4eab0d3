package org.quittance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.Claim;
import org.quittance.casefile.ClaimDetails;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.ledger.rules.Allocation;
import org.quittance.ledger.rules.ClaimTerms;
import org.quittance.ledger.rules.DebtBreakdown;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.ledger.rules.PaymentSpender;
import org.quittance.money.Money;
import org.quittance.platform.BusinessDate;

/**
 * Derives what is owed and books what is received. Callers have already established that the actor
 * may see the case.
 */
@ApplicationScoped
@Transactional
public class LedgerService {

  private final InterestCalculator interest = new InterestCalculator(RateTables.published());
  private final PaymentSpender spender = new PaymentSpender(interest);
  private CaseFileRepository caseFiles;
  private LedgerRepository ledger;
  private Clock clock;

  protected LedgerService() {}

  @Inject
  public LedgerService(CaseFileRepository caseFiles, LedgerRepository ledger, Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The itemised debt at a date, payments of that date included. */
  public CaseBreakdown breakdown(long caseFileId, CreditorKind creditorKind, LocalDate on) {
    List<Claim> claims = caseFiles.claimsOf(caseFileId);
    DebtBreakdown breakdown = derive(claims, creditorKind, paidOn(caseFileId), on);
    List<CaseBreakdown.ClaimHeading> headings =
        claims.stream()
            .map(
                claim ->
                    new CaseBreakdown.ClaimHeading(
                        claim.id(),
                        claim.reference(),
                        claim.details().label(),
                        claim.details().dates().dueOn(),
                        claim.details().principal(),
                        breakdown.outstandingOf(claim.id())))
            .toList();
    return new CaseBreakdown(
        caseFileId,
        on,
        headings,
        breakdown.lines(),
        breakdown.outstanding(),
        breakdown.interestKnownUntil().orElse(null));
  }

  /**
   * What is owed on many cases at once, by case id, in two statements whatever their number.
   *
   * @param creditorKinds the kind of each case's creditor, by case id
   */
  public Map<Long, Money> outstanding(Map<Long, CreditorKind> creditorKinds, LocalDate on) {
    Collection<Long> ids = creditorKinds.keySet();
    Map<Long, List<Claim>> claims =
        caseFiles.claimsOf(ids).stream().collect(Collectors.groupingBy(Claim::caseFileId));
    Map<Long, List<PaidComponent>> paid = ledger.paidComponents(ids);
    Map<Long, Money> outstanding = new HashMap<>();
    creditorKinds.forEach(
        (id, kind) ->
            outstanding.put(
                id,
                derive(
                        claims.getOrDefault(id, List.of()),
                        kind,
                        paid.getOrDefault(id, List.of()),
                        on)
                    .outstanding()));
    return outstanding;
  }

  /**
   * Spends funds on the case's debt as it stood on the day of payment and books them. The caller
   * holds the case's row lock.
   */
  public PaymentSpending post(CaseFile lockedCase, FundsReceived funds) {
    List<Claim> claims = caseFiles.claimsWithCreditorOf(lockedCase.id());
    CreditorKind creditorKind = lockedCase.creditor().kind();
    PaymentSpender.Spent spent =
        spender.spend(
            new PaymentSpender.Funds(
                funds.paymentId(),
                funds.amount(),
                funds.valueOn(),
                funds.debtorChoice().isEmpty()
                    ? null
                    : funds.debtorChoice().stream().map(String::valueOf).toList()),
            terms(claims, creditorKind),
            paidOn(lockedCase.id()),
            BusinessDate.today(clock));
    PaymentSpending spending =
        new PaymentSpending(
            settledParts(spent.allocations(), claims), spent.refundable(), spent.outstanding());
    ledger.add(JournalEntry.ofPayment(funds, spending, clock.instant()));
    return spending;
  }

  private static List<SettledPart> settledParts(List<Allocation> allocations, List<Claim> claims) {
    Map<String, Claim> byId =
        claims.stream()
            .collect(Collectors.toMap(claim -> String.valueOf(claim.id()), Function.identity()));
    return allocations.stream()
        .map(
            allocation -> {
              Claim claim = byId.get(allocation.debtId());
              return new SettledPart(
                  claim.id(), claim.reference(), allocation.component(), allocation.amount());
            })
        .toList();
  }

  /** What one payment of a case settled, in the order it was spent; for its receipt. */
  public List<SettledPart> settledBy(long caseFileId, long paymentId) {
    Map<Long, Claim> claims =
        caseFiles.claimsOf(caseFileId).stream()
            .collect(Collectors.toMap(Claim::id, Function.identity()));
    return paidOn(caseFileId).stream()
        .filter(part -> part.paymentId() == paymentId && part.amount().isPositive())
        .map(
            part ->
                new SettledPart(
                    part.claimId(),
                    claims.get(part.claimId()).reference(),
                    part.component(),
                    part.amount()))
        .toList();
  }

  public List<LedgerLine> linesOf(long caseFileId) {
    return ledger.linesOf(caseFileId);
  }

  private List<PaidComponent> paidOn(long caseFileId) {
    return ledger.paidComponents(List.of(caseFileId)).getOrDefault(caseFileId, List.of());
  }

  private DebtBreakdown derive(
      List<Claim> claims, CreditorKind creditorKind, List<PaidComponent> paid, LocalDate on) {
    return DebtBreakdown.on(on, terms(claims, creditorKind), paid, interest);
  }

  private static List<ClaimTerms> terms(List<Claim> claims, CreditorKind creditorKind) {
    return claims.stream().map(claim -> terms(claim, creditorKind)).toList();
  }

  private static ClaimTerms terms(Claim claim, CreditorKind creditorKind) {
    ClaimDetails details = claim.details();
    return new ClaimTerms(
        claim.id(),
        details.reference(),
        details.dates().dueOn(),
        details.dates().formalNoticeOn(),
        details.principal(),
        new InterestTerms(
            details.accessories().basis(),
            creditorKind,
            details.accessories().contractualRate(),
            null),
        details.accessories().indemnity());
  }
}
