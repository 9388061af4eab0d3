package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.dispute.DisputeDecisionService.Answer;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Stance;
import org.quittance.money.Money;
import org.quittance.testing.memory.Agency;

/** Whatever is paid, taken back and given back, the books balance and nobody pays twice. */
class FundsReversalPropertyTest {

  private static final String CASE = "DOS-1";
  private static final Money CLAIMED = Money.euros("553.33");

  /** What happens on a day. */
  record Step(Kind kind, long cents, int which) {

    enum Kind {
      PAY,
      TAKE_BACK,
      GIVE_BACK,
      UPHOLD
    }
  }

  /** Money that a bank has taken back. */
  private record Taken(long paymentId, long chargebackId, Money amount) {}

  @Provide
  Arbitrary<List<Step>> history() {
    return Combinators.combine(
            Arbitraries.of(Step.Kind.class),
            Arbitraries.longs().between(1, 60_000),
            Arbitraries.integers().between(0, 99))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  void the_books_balance_after_every_step_and_no_claim_is_overpaid(
      @ForAll("history") List<Step> history) {
    Agency agency = Agency.on("2026-11-22");
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(
        CASE,
        aCaseFile()
            .withInvoice("F-1", "420.00", "2025-04-30")
            .withInvoice("F-2", "133.33", "2025-08-15")
            .build());
    Map<Long, Money> left = new LinkedHashMap<>();
    List<Taken> gone = new ArrayList<>();
    Money here = Money.ZERO;
    Money credited = Money.ZERO;
    long next = 1;
    for (Step step : history) {
      Money amount = Money.cents(step.cents());
      switch (step.kind()) {
        case PAY -> {
          long payment = agency.transfer(CASE, amount.decimal(), "T-" + next++).id();
          left.put(payment, amount);
          here = here.plus(amount);
        }
        case TAKE_BACK -> {
          if (!left.isEmpty()) {
            long payment = List.copyOf(left.keySet()).get(step.which() % left.size());
            Money owedBefore = agency.outstanding(CASE);
            PaymentReversal reversal = agency.chargebacks.takeBack(CASE, payment, next, amount);
            assertThat(reversal.amount()).isEqualTo(amount.min(left.get(payment)));
            assertThat(agency.outstanding(CASE))
                .isEqualTo(owedBefore.plus(reversal.amount()).minus(reversal.refundable()));
            left.merge(payment, reversal.amount(), Money::minus);
            here = here.minus(reversal.amount());
            if (reversal.amount().isPositive()) {
              gone.add(new Taken(payment, next, reversal.amount()));
            }
            next++;
          }
        }
        case GIVE_BACK -> {
          if (!gone.isEmpty()) {
            Taken taken = gone.remove(step.which() % gone.size());
            agency.chargebacks.reinstate(
                CASE, taken.paymentId(), taken.chargebackId(), taken.amount());
            left.merge(taken.paymentId(), taken.amount(), Money::plus);
            here = here.plus(taken.amount());
          }
        }
        case UPHOLD -> credited = credited.plus(upheld(agency, amount, step.which()));
      }
      assertThat(agency.balance(LedgerAccount.DEDICATED_ACCOUNT)).isEqualTo(here);
      assertThat(
              agency
                  .balance(LedgerAccount.CREDITOR_FUNDS)
                  .plus(agency.balance(LedgerAccount.REFUNDABLE)))
          .isEqualTo(here.negated());
      assertThat(agency.balance(LedgerAccount.REFUNDABLE).isPositive()).isFalse();
      // Nobody is asked for money that is to be refunded to them, and nothing is lost on the way.
      assertThat(agency.outstanding(CASE).plus(agency.balance(LedgerAccount.REFUNDABLE)))
          .isEqualTo(CLAIMED.minus(credited).minus(here));
      agency
          .breakdown(CASE)
          .claims()
          .forEach(claim -> assertThat(claim.outstanding().isNegative()).isFalse());
      agency.clock.advanceDays(1);
    }
  }

  // A dispute about one of the two claims that its creditor agrees to at once.
  private static Money upheld(Agency agency, Money amount, int which) {
    var claim = agency.breakdown(CASE).claims().get(which % 2);
    if (!claim.outstanding().isPositive()) {
      return Money.ZERO;
    }
    long caseFileId = agency.look(CASE).id();
    DisputeView dispute =
        agency.contesting.disputes.open(
            caseFileId,
            new DisputeOpening(
                Ground.OTHER,
                DisputeScope.of(
                    List.of(new DisputeScope.Item(claim.reference(), ClaimPart.PRINCIPAL, amount))),
                "Compteur faux",
                Map.of()));
    return agency
        .contesting
        .decisions
        .answer(dispute.id(), null, new Answer(Stance.AGREES, "Oui", null))
        .decision()
        .credited();
  }
}
