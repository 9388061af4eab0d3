package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;
import static org.quittance.testing.Plans.monthly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.Role;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.dispute.DisputeDecisionService.Answer;
import org.quittance.dispute.DisputeDecisionService.Verdict;
import org.quittance.dispute.DisputeNews;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Outcome;
import org.quittance.dispute.rules.Question;
import org.quittance.dispute.rules.Stance;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.rules.BreakdownComponent;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.money.Money;
import org.quittance.plan.PlanNews;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/** A debtor contests what they do not owe, and the rest goes on. */
class DisputeScenarioTest {

  private final Agency agency = Agency.on("2026-11-23");

  @BeforeEach
  void a_consumer_with_three_invoices_of_100() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(
        "DOS-1",
        aCaseFile()
            .withInvoice("F-1", "100.00", "2026-08-31")
            .withInvoice("F-2", "100.00", "2026-09-30")
            .withInvoice("F-3", "100.00", "2026-10-31")
            .build());
  }

  @Test
  void one_invoice_of_three_is_contested_while_a_plan_runs_and_the_plan_goes_on_with_the_others() {
    agency.agree("DOS-1", monthly("300.00", 6, "2026-12-07").on("2026-11-23"));

    DisputeView dispute = contest(claims("F-2"));

    assertThat(dispute.status()).isEqualTo(DisputeStatus.WITH_CREDITOR);
    assertThat(dispute.promisedOn()).isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(dispute.claimed().contested()).isEqualTo(Money.euros("100.00"));
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("200.00"));
    assertThat(agency.outstandingInLists("DOS-1")).isEqualTo(Money.euros("200.00"));
    assertThat(agency.breakdown("DOS-1").contested()).isEqualTo(Money.euros("100.00"));
    assertThat(agency.plan("DOS-1").left()).isEqualTo(Money.euros("200.00"));
    assertThat(openAmounts()).containsExactly("50.00", "50.00", "50.00", "50.00");

    agency.liveUntil("2026-12-07");
    agency.transfer("DOS-1", "50.00", "BANK-1");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.ACTIVE);

    asCreditor();
    agency.contesting.decisions.answer(
        dispute.id(), null, new Answer(Stance.MAINTAINS, "Relevé joint.", null));
    decide(dispute, new Verdict(Outcome.REJECTED, "Le relevé prouve la consommation.", null));
    // Still held: the debtor may reply.
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("150.00"));

    agency.contesting.disputes.agree(caseId(), dispute.id());
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("250.00"));
    assertThat(agency.plan("DOS-1").left()).isEqualTo(Money.euros("250.00"));
    assertThat(openAmounts()).containsExactly("50.00", "50.00", "50.00", "50.00", "50.00");

    for (String month : List.of("2027-01-07", "2027-02-08", "2027-03-08", "2027-04-07")) {
      agency.liveUntil(month);
      agency.transfer("DOS-1", "50.00", "BANK-" + month);
    }
    agency.liveUntil("2027-05-07");
    agency.transfer("DOS-1", "50.00", "BANK-6");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.planNews())
        .extracting(PlanNews::kind)
        .doesNotContain(
            PlanNews.Kind.INSTALMENT_LATE,
            PlanNews.Kind.INSTALMENT_MISSED,
            PlanNews.Kind.BREACH_ANNOUNCED);
  }

  @Test
  void a_plan_of_which_everything_is_contested_is_suspended_until_the_end() {
    agency.agree("DOS-1", monthly("300.00", 3, "2026-12-07").on("2026-11-23"));

    DisputeView dispute = contest(DisputeScope.WHOLE_FILE);
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.SUSPENDED);
    agency.liveUntil("2026-12-18");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.SUSPENDED);

    agency.contesting.disputes.withdraw(caseId(), dispute.id());
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(agency.plan("DOS-1").left()).isEqualTo(Money.euros("300.00"));
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("300.00"));
  }

  @Test
  void a_creditor_that_stays_silent_loses_what_was_contested() {
    DisputeView dispute = contest(claims("F-1"));

    agency.liveUntil("2026-12-21");
    assertThat(view(dispute).status()).isEqualTo(DisputeStatus.WITH_CREDITOR);
    agency.liveUntil("2026-12-22");

    DisputeView decided = view(dispute);
    assertThat(decided.status()).isEqualTo(DisputeStatus.UPHELD);
    assertThat(decided.decision().bySilence()).isTrue();
    assertThat(decided.decision().credited()).isEqualTo(Money.euros("100.00"));
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("200.00"));
    assertThat(agency.breakdown("DOS-1").contested()).isEqualTo(Money.ZERO);
    assertThat(agency.balance(LedgerAccount.WAIVERS_GRANTED)).isEqualTo(Money.euros("100.00"));
    assertThat(newsOfDisputes())
        .containsExactly(
            DisputeNews.Kind.OPENED, DisputeNews.Kind.ANSWER_DUE_SOON, DisputeNews.Kind.UPHELD);
    assertThat(agency.happenedTo("DOS-1"))
        .containsExactly(
            "case.placed", "dispute.opened", "dispute.creditor-silent", "dispute.upheld");
  }

  @Test
  void upheld_in_part_after_a_payment_leaves_what_was_paid_too_much_to_refund() {
    agency.transfer("DOS-1", "60.00", "BANK-1");
    DisputeView dispute = contest(claims("F-1"), "300 kWh de trop");
    assertThat(dispute.claimed().contested()).isEqualTo(Money.euros("40.00"));
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("200.00"));

    asCreditor();
    agency.contesting.decisions.answer(
        dispute.id(),
        null,
        new Answer(Stance.AGREES_IN_PART, "Index corrigé.", Money.euros("70.00")));
    decide(dispute, new Verdict(Outcome.UPHELD_IN_PART, "Index corrigé.", Money.euros("70.00")));

    // Of 100 only 30 were owed and 60 are paid.
    DisputeView decided = view(dispute);
    assertThat(decided.status()).isEqualTo(DisputeStatus.UPHELD_IN_PART);
    assertThat(decided.decision().credited()).isEqualTo(Money.euros("70.00"));
    assertThat(decided.decision().refundable()).isEqualTo(Money.euros("30.00"));
    assertThat(agency.balance(LedgerAccount.REFUNDABLE)).isEqualTo(Money.euros("-30.00"));
    assertThat(agency.balance(LedgerAccount.CREDITOR_FUNDS)).isEqualTo(Money.euros("-30.00"));
    assertThat(agency.breakdown("DOS-1").contested()).isEqualTo(Money.ZERO);

    agency.liveUntil("2026-12-08");
    assertThat(view(dispute).status()).isEqualTo(DisputeStatus.CLOSED);
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("200.00"));
    assertThat(newsOfDisputes())
        .containsExactly(
            DisputeNews.Kind.OPENED,
            DisputeNews.Kind.ANSWERED,
            DisputeNews.Kind.UPHELD_IN_PART,
            DisputeNews.Kind.CLOSED);
  }

  @Test
  void a_credit_is_first_taken_off_what_is_still_unpaid() {
    agency.transfer("DOS-1", "280.00", "BANK-1");
    DisputeView dispute = contest(DisputeScope.claims(List.of("F-1", "F-2", "F-3")));
    asCreditor();
    agency.contesting.decisions.answer(
        dispute.id(), null, new Answer(Stance.MAINTAINS, "Facture exacte.", null));
    decide(dispute, new Verdict(Outcome.UPHELD_IN_PART, "Prorata.", Money.euros("15.00")));

    assertThat(view(dispute).decision().refundable()).isEqualTo(Money.ZERO);
    agency.contesting.disputes.agree(caseId(), dispute.id());
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("5.00"));
  }

  @Test
  void the_debtor_replies_once_and_the_second_decision_is_the_last() {
    DisputeView dispute = contest(claims("F-1"));
    asCreditor();
    agency.contesting.decisions.answer(
        dispute.id(), null, new Answer(Stance.MAINTAINS, "Facture exacte.", null));
    decide(dispute, new Verdict(Outcome.REJECTED, "Facture exacte.", null));

    agency.contesting.disputes.reply(caseId(), dispute.id(), "Voici le courrier de résiliation.");
    assertThat(view(dispute).status()).isEqualTo(DisputeStatus.REPLIED);
    assertThat(agency.breakdown("DOS-1").contested()).isEqualTo(Money.euros("100.00"));
    decide(dispute, new Verdict(Outcome.UPHELD_IN_PART, "Prorata.", Money.euros("40.00")));

    assertThat(view(dispute).status()).isEqualTo(DisputeStatus.CLOSED);
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("260.00"));
    assertThatThrownBy(
            () -> agency.contesting.disputes.reply(caseId(), dispute.id(), "Encore une chose."))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("DISPUTE_REPLY_CLOSED");
  }

  @Test
  void upheld_for_the_whole_file_settles_it() {
    DisputeView dispute = contest(DisputeScope.WHOLE_FILE);
    asCreditor();
    agency.contesting.decisions.answer(
        dispute.id(), null, new Answer(Stance.AGREES, "Erreur de notre part.", null));

    assertThat(view(dispute).status()).isEqualTo(DisputeStatus.UPHELD);
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.happenedTo("DOS-1"))
        .endsWith("dispute.opened", "dispute.answered", "dispute.upheld", "case.settled");
  }

  @Test
  void interest_that_is_found_not_to_be_owed_is_given_up_and_never_comes_back() {
    agency.cases.place(
        "FIRM", aBusinessCaseFile().withCommercialInvoice("F-9", "1000.00", "2026-09-30").build());
    long firm = agency.look("FIRM").id();
    Money accrued = agency.outstanding("FIRM").minus(Money.euros("1040.00"));
    assertThat(accrued.isPositive()).isTrue();
    DisputeView dispute =
        agency.contesting.disputes.open(
            firm,
            new DisputeOpening(
                Ground.OTHER,
                DisputeScope.of(List.of(new DisputeScope.Item("F-9", ClaimPart.INTEREST, null))),
                "Retard de votre fait",
                Map.of()));
    assertThat(agency.outstanding("FIRM")).isEqualTo(Money.euros("1040.00"));

    agency.liveUntil("2026-12-01");
    asCreditor();
    agency.contesting.decisions.answer(
        dispute.id(), null, new Answer(Stance.AGREES, "Notre livraison était en retard.", null));

    assertThat(agency.outstanding("FIRM")).isEqualTo(Money.euros("1040.00"));
    agency.liveUntil("2026-12-30");
    assertThat(agency.outstanding("FIRM")).isEqualTo(Money.euros("1040.00"));
    assertThat(agency.outstandingInLists("FIRM")).isEqualTo(Money.euros("1040.00"));
    assertThat(agency.breakdown("FIRM").lines())
        .filteredOn(line -> line.component() == BreakdownComponent.INTEREST_ENDED)
        .extracting(BreakdownLine::from)
        .containsExactly(LocalDate.of(2026, 12, 2));
  }

  @Test
  void a_payment_does_not_settle_a_file_of_which_a_part_is_contested() {
    contest(claims("F-3"));
    var paid = agency.transfer("DOS-1", "200.00", "BANK-1");

    assertThat(paid.outstanding()).isEqualTo(Money.ZERO);
    assertThat(paid.receipt().outstanding()).isEqualTo(Money.euros("100.00"));
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void the_same_claim_is_not_contested_twice_at_a_time() {
    contest(claims("F-1"));
    assertThatThrownBy(() -> contest(claims("F-1"))).hasMessageContaining("DISPUTE_ALREADY_OPEN");
    contest(claims("F-2"));
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("100.00"));
  }

  @Test
  void a_case_that_its_creditor_takes_back_leaves_nothing_to_decide() {
    DisputeView dispute = contest(claims("F-1"));
    agency.cases.recall("DOS-1", "accord direct");
    assertThat(view(dispute).status()).isEqualTo(DisputeStatus.CLOSED);
  }

  @Test
  void a_draft_keeps_what_was_typed_and_holds_nothing_until_it_is_sent() {
    var disputes = agency.contesting.disputes;
    disputes.begin(caseId(), Ground.ALREADY_PAID);
    disputes.about(caseId(), claims("F-1"));
    disputes.say(caseId(), "Par chèque", Map.of(Question.PAID_ON, "le 3 mai"));
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("300.00"));
    assertThatThrownBy(() -> disputes.send(caseId())).hasMessageContaining("DISPUTE_DATE_INVALID");
    assertThat(disputes.draft(caseId()).orElseThrow().claimed().facts())
        .containsEntry(Question.PAID_ON, "le 3 mai");

    disputes.say(caseId(), "Par chèque", Map.of(Question.PAID_ON, "2026-05-03"));
    DisputeView sent = disputes.send(caseId());
    assertThat(sent.status()).isEqualTo(DisputeStatus.WITH_CREDITOR);
    assertThat(disputes.draft(caseId())).isEmpty();
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("200.00"));
  }

  private DisputeView contest(DisputeScope scope) {
    return contest(scope, "Compteur faux");
  }

  private DisputeView contest(DisputeScope scope, String words) {
    return agency.contesting.disputes.open(
        caseId(), new DisputeOpening(Ground.OTHER, scope, words, Map.of()));
  }

  private void asCreditor() {
    agency.actAs(Actor.creditor("compta@ensud.example", agency.look("DOS-1").creditor().id()));
  }

  private void decide(DisputeView dispute, Verdict verdict) {
    agency.actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));
    agency.contesting.decisions.decide(dispute.id(), null, verdict);
  }

  private DisputeView view(DisputeView dispute) {
    return agency.contesting.queries.find(dispute.id());
  }

  private List<DisputeNews.Kind> newsOfDisputes() {
    return agency.contesting.news.fired().stream().map(DisputeNews::kind).toList();
  }

  private List<String> openAmounts() {
    return agency.plan("DOS-1").instalments().stream()
        .filter(instalment -> instalment.status().isOpen())
        .map(InstalmentSummary::amount)
        .map(Money::decimal)
        .toList();
  }

  private static DisputeScope claims(String... references) {
    return DisputeScope.claims(List.of(references));
  }

  private long caseId() {
    return agency.look("DOS-1").id();
  }
}
