package org.quittance.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.Claim;
import org.quittance.casefile.rules.ContestedPart;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.RateTables;
import org.quittance.ledger.rules.CreditRule;
import org.quittance.ledger.rules.DebtBreakdown;
import org.quittance.ledger.rules.DebtTerms;
import org.quittance.ledger.rules.PaidComponent;
import org.quittance.money.Money;
import org.quittance.platform.BusinessDate;

/**
 * Books what a creditor gives up after a dispute, and finds what was paid too much by it. Callers
 * hold the case's row lock.
 */
@ApplicationScoped
@Transactional
public class CreditNoteService {

  private final InterestCalculator interest = new InterestCalculator(RateTables.published());
  private CaseFileRepository caseFiles;
  private LedgerRepository ledger;
  private Clock clock;

  protected CreditNoteService() {}

  @Inject
  public CreditNoteService(CaseFileRepository caseFiles, LedgerRepository ledger, Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What a credit note has changed.
   *
   * @param credited by how much less is owed, what was paid too much included
   * @param refundable what had been paid on it and is owed to the debtor
   * @param left of the whole debt, asked for or not
   * @param byClaim what was taken off each claim itself
   */
  public record Credited(Money credited, Money refundable, Money left, Map<Long, Money> byClaim) {}

  /** The most that can be given up of contested parts, what was paid on them included. */
  public Money creditable(CaseFile lockedCase, List<ContestedPart> parts) {
    List<Claim> claims = caseFiles.claimsWithCreditorOf(lockedCase.id());
    DebtTerms terms = LedgerService.terms(claims, lockedCase);
    DebtBreakdown today =
        DebtBreakdown.on(BusinessDate.today(clock), terms, paid(lockedCase), interest);
    return Money.sum(
        CreditRule.share(parts, null, terms, today).stream()
            .map(CreditRule.Credit::amount)
            .toList());
  }

  /**
   * Gives up contested parts. A principal counts as never owed: its interest goes with it.
   *
   * @param parts what is contested, in the order it is given up; one without an amount whole
   * @param most how much of them is given up; null for all
   */
  public Credited credit(
      CaseFile lockedCase, long disputeId, List<ContestedPart> parts, Money most) {
    List<Claim> claims = caseFiles.claimsWithCreditorOf(lockedCase.id());
    DebtTerms terms = LedgerService.terms(claims, lockedCase);
    LocalDate today = BusinessDate.today(clock);
    DebtBreakdown before = DebtBreakdown.on(today, terms, paid(lockedCase), interest);
    Map<Long, String> references =
        claims.stream().collect(Collectors.toMap(Claim::id, Claim::reference));
    Map<LocalDate, List<SettledPart>> byDay = new TreeMap<>();
    Map<Long, Money> byClaim = new HashMap<>();
    for (CreditRule.Credit credit : CreditRule.share(parts, most, terms, before)) {
      byClaim.merge(credit.claimId(), credit.amount(), Money::plus);
      byDay
          .computeIfAbsent(credit.valueOn(), day -> new ArrayList<>())
          .add(
              new SettledPart(
                  credit.claimId(),
                  references.get(credit.claimId()),
                  credit.component(),
                  credit.amount()));
    }
    byDay.forEach(
        (day, some) ->
            ledger.add(
                JournalEntry.ofCreditNote(lockedCase.id(), disputeId, some, day, clock.instant())));
    Money refundable = refund(lockedCase, disputeId, terms, references);
    DebtBreakdown after = DebtBreakdown.on(today, terms, paid(lockedCase), interest);
    Money left = after.outstanding().plus(after.contested()).max(Money.ZERO);
    Money credited = before.outstanding().plus(before.contested()).minus(left).plus(refundable);
    return new Credited(credited, refundable, left, byClaim);
  }

  private Money refund(
      CaseFile lockedCase, long disputeId, DebtTerms terms, Map<Long, String> references) {
    LocalDate today = BusinessDate.today(clock);
    List<PaidComponent> paid = paid(lockedCase);
    DebtBreakdown after = DebtBreakdown.on(today, terms, paid, interest);
    List<SettledPart> tooMuch = new ArrayList<>();
    references.forEach(
        (claimId, reference) ->
            CreditRule.paidTooMuch(claimId, after, paid)
                .forEach(
                    (component, amount) ->
                        tooMuch.add(new SettledPart(claimId, reference, component, amount))));
    if (!tooMuch.isEmpty()) {
      ledger.add(
          JournalEntry.ofOverpayment(lockedCase.id(), disputeId, tooMuch, today, clock.instant()));
    }
    return Money.sum(tooMuch.stream().map(SettledPart::amount).toList());
  }

  private List<PaidComponent> paid(CaseFile lockedCase) {
    return ledger.paidComponents(List.of(lockedCase.id())).getOrDefault(lockedCase.id(), List.of());
  }
}
