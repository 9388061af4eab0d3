package org.quittance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.Claim;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.RateTables;
import org.quittance.ledger.rules.DebtTerms;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.ledger.rules.PaymentSpender;
import org.quittance.ledger.rules.TakingBack;
import org.quittance.money.Money;
import org.quittance.platform.BusinessDate;

/**
 * Books what banks take back of payments, and what comes again. Every correction is another entry;
 * the first one stays as it was written. Callers hold the case's row lock.
 *
 * <p>What the bank or the provider charges for it is booked nowhere here: it is a cost of the
 * agency and never becomes part of what the debtor owes (CPCE L111-8, second paragraph). So the
 * debt is exactly as high again as it was before the payment, whoever raised the objection.
 */
@ApplicationScoped
@Transactional
public class FundsReversalService {

  private final PaymentSpender spender =
      new PaymentSpender(new InterestCalculator(RateTables.published()));
  private CaseFileRepository caseFiles;
  private LedgerRepository ledger;
  private LedgerService debts;
  private Clock clock;

  protected FundsReversalService() {}

  @Inject
  public FundsReversalService(
      CaseFileRepository caseFiles, LedgerRepository ledger, LedgerService debts, Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.debts = debts;
    this.clock = clock;
  }

  /**
   * Takes money back from a payment: what it settled last is owed again first. Never more is taken
   * than is left of the payment; nothing books nothing.
   */
  public PaymentReversal takeBack(CaseFile lockedCase, FundsReversed funds) {
    Spent spent = spent(funds.paymentId());
    List<Money> parts = new ArrayList<>(spent.settled().values());
    parts.add(spent.refundable());
    List<Money> taken = TakingBack.of(parts, funds.amount().min(Money.sum(parts)));
    Map<Long, String> references =
        claims(lockedCase).stream().collect(Collectors.toMap(Claim::id, Claim::reference));
    List<SettledPart> reopened = new ArrayList<>();
    int i = 0;
    for (LedgerLine.Settled part : spent.settled().keySet()) {
      Money amount = taken.get(i++);
      if (amount.isPositive()) {
        reopened.add(
            new SettledPart(
                part.claimId(), references.get(part.claimId()), part.component(), amount));
      }
    }
    PaymentReversal reversal = new PaymentReversal(reopened, taken.get(i), Money.ZERO);
    if (reversal.amount().isPositive()) {
      ledger.add(
          JournalEntry.ofChargeback(
              lockedCase.id(), of(funds, reversal.amount()), reversal, clock.instant()));
    }
    List<SettledPart> undone = oweNoLonger(lockedCase, funds, reopened);
    return new PaymentReversal(
        without(reopened, undone),
        reversal.refundable().plus(totalOf(undone)),
        outstanding(lockedCase));
  }

  // What a dispute had made an overpayment of this money is not owed to the debtor once the money
  // is gone: nobody is asked for a sum that is to be refunded to them.
  private List<SettledPart> oweNoLonger(
      CaseFile lockedCase, FundsReversed funds, List<SettledPart> reopened) {
    List<SettledPart> undone = new ArrayList<>();
    for (SettledPart overpaid : overpaidOn(lockedCase)) {
      Money gone = totalOf(ofClaim(overpaid.claimId(), reopened));
      Money before = totalOf(ofClaim(overpaid.claimId(), undone));
      Money part = gone.minus(before).min(overpaid.amount());
      if (part.isPositive()) {
        undone.add(of(overpaid, part));
      }
    }
    if (!undone.isEmpty()) {
      ledger.add(
          JournalEntry.ofOverpaymentUndone(
              lockedCase.id(), funds.chargebackId(), undone, funds.valueOn(), clock.instant()));
    }
    return undone;
  }

  // Claim by claim, what was settled last first.
  private static List<SettledPart> without(List<SettledPart> reopened, List<SettledPart> undone) {
    List<SettledPart> kept = new ArrayList<>();
    for (int i = reopened.size() - 1; i >= 0; i--) {
      SettledPart part = reopened.get(i);
      Money after = totalOf(ofClaim(part.claimId(), reopened.subList(i + 1, reopened.size())));
      Money gone = totalOf(ofClaim(part.claimId(), undone)).minus(after).max(Money.ZERO);
      if (part.amount().isGreaterThan(gone)) {
        kept.add(0, of(part, part.amount().minus(gone)));
      }
    }
    return kept;
  }

  private static List<SettledPart> ofClaim(long claimId, List<SettledPart> parts) {
    return parts.stream().filter(part -> part.claimId() == claimId).toList();
  }

  private static Money totalOf(List<SettledPart> parts) {
    return Money.sum(parts.stream().map(SettledPart::amount).toList());
  }

  private static SettledPart of(SettledPart part, Money amount) {
    return new SettledPart(part.claimId(), part.claimReference(), part.component(), amount);
  }

  private List<SettledPart> overpaidOn(CaseFile lockedCase) {
    Map<LedgerLine.Settled, Money> overpaid = new LinkedHashMap<>();
    for (LedgerLine line : ledger.linesOf(lockedCase.id())) {
      if (line.kind() == EntryKind.OVERPAYMENT && line.settled().claimId() != null) {
        overpaid.merge(
            line.settled(), line.amounts().debit().minus(line.amounts().credit()), Money::plus);
      }
    }
    return overpaid.entrySet().stream()
        .map(
            one ->
                new SettledPart(
                    one.getKey().claimId(), null, one.getKey().component(), one.getValue()))
        .filter(part -> part.amount().isPositive())
        .toList();
  }

  /**
   * Books money again that had been taken back. It is spent on what is owed now, first on the
   * claims it had settled: others may have paid meanwhile, and no claim is paid twice.
   */
  public PaymentSpending reinstate(CaseFile lockedCase, FundsReversed funds) {
    List<Claim> claims = claims(lockedCase);
    DebtTerms terms = LedgerService.terms(claims, lockedCase);
    List<PaidComponent> paid =
        ledger.paidComponents(List.of(lockedCase.id())).getOrDefault(lockedCase.id(), List.of());
    PaymentSpender.Spent spent =
        spender.spend(
            new PaymentSpender.Funds(
                funds.paymentId(), funds.amount(), funds.valueOn(), settledBefore(funds)),
            terms,
            paid,
            BusinessDate.today(clock));
    PaymentSpending spending =
        new PaymentSpending(
            LedgerService.settledParts(spent.allocations(), claims),
            spent.refundable(),
            spent.outstanding(),
            spent.contested());
    ledger.add(JournalEntry.ofReinstatement(lockedCase.id(), funds, spending, clock.instant()));
    return spending;
  }

  private List<String> settledBefore(FundsReversed funds) {
    List<String> claims =
        ledger.linesOfPayment(funds.paymentId()).stream()
            .filter(line -> line.kind() == EntryKind.PAYMENT && line.settled().claimId() != null)
            .map(line -> String.valueOf(line.settled().claimId()))
            .distinct()
            .toList();
    return claims.isEmpty() ? null : claims;
  }

  /**
   * What is left of a payment: what it settles still, in the order it was spent, and the surplus.
   */
  private record Spent(Map<LedgerLine.Settled, Money> settled, Money refundable) {}

  private Spent spent(long paymentId) {
    Map<LedgerLine.Settled, Money> settled = new LinkedHashMap<>();
    Money refundable = Money.ZERO;
    for (LedgerLine line : ledger.linesOfPayment(paymentId)) {
      Money credited = line.amounts().credit().minus(line.amounts().debit());
      if (line.account() == LedgerAccount.REFUNDABLE) {
        refundable = refundable.plus(credited);
      } else if (line.account() == LedgerAccount.CREDITOR_FUNDS) {
        settled.merge(line.settled(), credited, Money::plus);
      }
    }
    return new Spent(settled, refundable);
  }

  private List<Claim> claims(CaseFile lockedCase) {
    return caseFiles.claimsWithCreditorOf(lockedCase.id());
  }

  private Money outstanding(CaseFile lockedCase) {
    return debts
        .breakdown(lockedCase.id(), lockedCase.creditor().kind(), BusinessDate.today(clock))
        .outstanding();
  }

  private static FundsReversed of(FundsReversed funds, Money really) {
    return new FundsReversed(
        funds.paymentId(), funds.chargebackId(), really, funds.account(), funds.valueOn());
  }
}
