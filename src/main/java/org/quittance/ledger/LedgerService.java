package org.quittance.ledger;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.Claim;
import org.quittance.casefile.rules.AccrualPauses;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.RateTables;
import org.quittance.ledger.rules.Allocation;
import org.quittance.ledger.rules.ClaimTerms;
import org.quittance.ledger.rules.DebtBreakdown;
import org.quittance.ledger.rules.DebtTerms;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.ledger.rules.PayableDebt;
import org.quittance.ledger.rules.PaymentAllocator;
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
  @Transactional(SUPPORTS)
  public CaseBreakdown breakdown(long caseFileId, CreditorKind creditorKind, LocalDate on) {
    return breakdown(
        caseFileId, caseFiles.claimsOf(caseFileId), paidOn(caseFileId), creditorKind, on);
  }

  /**
   * The same for a case whose claims have been read already.
   *
   * @param claims all of the case's
   */
  @Transactional(SUPPORTS)
  public CaseBreakdown breakdown(CaseFile caseFile, List<Claim> claims, LocalDate on) {
    return breakdown(caseFile.id(), claims, paidOn(caseFile.id()), caseFile.creditor().kind(), on);
  }

  /** The itemised debts of many cases, by case id, in two statements whatever their number. */
  public Map<Long, CaseBreakdown> breakdowns(Collection<CaseFile> cases, LocalDate on) {
    List<Long> ids = cases.stream().map(CaseFile::id).toList();
    Map<Long, List<Claim>> claims =
        caseFiles.claimsOf(ids).stream().collect(Collectors.groupingBy(Claim::caseFileId));
    Map<Long, List<PaidComponent>> paid = ledger.paidComponents(ids);
    Map<Long, CaseBreakdown> breakdowns = new HashMap<>();
    for (CaseFile caseFile : cases) {
      long id = caseFile.id();
      breakdowns.put(
          id,
          breakdown(
              id,
              claims.getOrDefault(id, List.of()),
              paid.getOrDefault(id, List.of()),
              caseFile.creditor().kind(),
              on));
    }
    return breakdowns;
  }

  private CaseBreakdown breakdown(
      long caseFileId,
      List<Claim> claims,
      List<PaidComponent> paid,
      CreditorKind creditorKind,
      LocalDate on) {
    DebtTerms terms = terms(claims, creditorKind);
    DebtBreakdown breakdown = DebtBreakdown.on(on, terms, paid, interest);
    List<CaseBreakdown.ClaimHeading> headings =
        claims.stream()
            .map(
                claim ->
                    new CaseBreakdown.ClaimHeading(
                        claim.id(),
                        claim.reference(),
                        claim.details().label(),
                        claim.details().kind(),
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
        breakdown.interestKnownUntil().orElse(null),
        terms.pauses().on(on).orElse(null));
  }

  /**
   * What is owed on many cases at once, by case id, in two statements whatever their number.
   *
   * @param creditorKinds the kind of each case's creditor, by case id
   */
  @Transactional(SUPPORTS)
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
                DebtBreakdown.on(
                        on,
                        terms(claims.getOrDefault(id, List.of()), kind),
                        paid.getOrDefault(id, List.of()),
                        interest)
                    .outstanding()));
    return outstanding;
  }

  /**
   * Spends funds on the case's debt as it stood on the day of payment and books them. What arrives
   * although nothing may be paid is booked as the debtor's. The caller holds the case's row lock.
   */
  public PaymentSpending post(CaseFile lockedCase, FundsReceived funds) {
    List<Claim> claims = caseFiles.claimsWithCreditorOf(lockedCase.id());
    PaymentSpender.Funds toSpend =
        new PaymentSpender.Funds(
            funds.paymentId(),
            funds.amount(),
            funds.valueOn(),
            funds.debtorChoice().isEmpty()
                ? null
                : funds.debtorChoice().stream().map(String::valueOf).toList());
    DebtTerms terms = terms(claims, lockedCase);
    List<PaidComponent> paid = paidOn(lockedCase.id());
    LocalDate today = BusinessDate.today(clock);
    PaymentSpender.Spent spent =
        lockedCase.holds().forbidPaymentOn(funds.valueOn())
            ? spender.keepAside(toSpend, terms, paid, today)
            : spender.spend(toSpend, terms, paid, today);
    PaymentSpending spending =
        new PaymentSpending(
            settledParts(spent.allocations(), claims),
            spent.refundable(),
            spent.outstanding(),
            spent.contested());
    ledger.add(JournalEntry.ofPayment(funds, spending, clock.instant()));
    return spending;
  }

  /**
   * Gives up all that is outstanding on a day, as a plan promised on its completion; what is
   * contested is no part of it. No money moves. Giving up nothing books nothing.
   *
   * @param sourceId the plan that promised it; it promises once
   * @return what was given up
   */
  public Money waive(CaseFile lockedCase, long sourceId, LocalDate on) {
    return waive(lockedCase, sourceId, on, null);
  }

  /**
   * Gives up what is outstanding on a day, up to a limit: what was claimed after the promise is not
   * part of it.
   *
   * @param most null for no limit
   */
  public Money waive(CaseFile lockedCase, long sourceId, LocalDate on, Money most) {
    List<Claim> claims = caseFiles.claimsWithCreditorOf(lockedCase.id());
    DebtTerms terms = terms(claims, lockedCase);
    List<PayableDebt> debts =
        DebtBreakdown.on(on, terms, paidOn(lockedCase.id()), interest).payableDebts();
    Money outstanding = Money.sum(debts.stream().map(PayableDebt::total).toList());
    Money given = most == null ? outstanding : outstanding.min(most);
    if (!given.isPositive()) {
      return Money.ZERO;
    }
    // What accessories a claim has are given up before its principal, as a payment would meet them.
    List<Allocation> parts =
        new PaymentAllocator(lockedCase.law().spending())
            .allocate(given, debts, on, null)
            .allocations();
    ledger.add(
        JournalEntry.ofWaiver(
            lockedCase.id(), sourceId, settledParts(parts, claims), on, clock.instant()));
    return given;
  }

  /** Takes a waiver back, because what it rewarded was undone: the sum is owed again. */
  public void withdrawWaiver(CaseFile lockedCase, long sourceId, LocalDate on) {
    List<SettledPart> waived = waivedBy(lockedCase.id(), sourceId);
    if (!waived.isEmpty()) {
      ledger.add(
          JournalEntry.ofWithdrawnWaiver(lockedCase.id(), sourceId, waived, on, clock.instant()));
    }
  }

  private List<SettledPart> waivedBy(long caseFileId, long sourceId) {
    Map<String, SettledPart> parts = new LinkedHashMap<>();
    for (PaidComponent part : paidOn(caseFileId)) {
      if (part.waiver() && part.paymentId() == sourceId) {
        parts.merge(
            part.claimId() + " " + part.component(),
            new SettledPart(part.claimId(), null, part.component(), part.amount()),
            (one, other) ->
                new SettledPart(
                    one.claimId(), null, one.component(), one.amount().plus(other.amount())));
      }
    }
    return parts.values().stream().filter(part -> part.amount().isPositive()).toList();
  }

  static List<SettledPart> settledParts(List<Allocation> allocations, List<Claim> claims) {
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

  // All claims are of one case, so each knows what holds for all.
  private static DebtTerms terms(List<Claim> claims, CreditorKind creditorKind) {
    return new DebtTerms(
        claims.stream().map(claim -> terms(claim, creditorKind)).toList(),
        claims.isEmpty() ? AccrualPauses.NONE : claims.get(0).accrualPauses(),
        claims.isEmpty() ? ContestedParts.NONE : claims.get(0).contestedParts());
  }

  static DebtTerms terms(List<Claim> claims, CaseFile lockedCase) {
    CreditorKind creditorKind = lockedCase.creditor().kind();
    return new DebtTerms(
        claims.stream().map(claim -> terms(claim, creditorKind)).toList(),
        lockedCase.accrualPauses(),
        lockedCase.contestedParts());
  }

  private static ClaimTerms terms(Claim claim, CreditorKind creditorKind) {
    return ClaimTerms.under(
        claim.law(), claim.id(), claim.reference(), claim.facts(creditorKind), claim.accessories());
  }
}
