package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;
import static org.quittance.testing.Plans.monthly;
import static org.quittance.testing.Plans.settlement;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.money.Money;
import org.quittance.payment.AutopayOrder;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.plan.PlanNews;
import org.quittance.plan.PlanRefusal;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PaymentMeans;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;
import org.quittance.testing.memory.Bank.Answer;

/**
 * Plans whose instalments are collected: 300 in three, on 5 December 2026 (a Saturday, so on the
 * 7th), 5 January and 5 February.
 */
class AutopayScenarioTest {

  private static final String DOS = "DOS-1";

  private final Agency agency = Agency.on("2026-11-03");
  private long card;

  @BeforeEach
  void a_consumer_who_keeps_a_card() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(DOS, aCaseFile().withInvoice("F-1", "300.00", "2026-01-31").build());
    card = agency.methods.keep(agency.look(DOS).id(), SavedMethodKind.CARD);
  }

  private void agreeByCard() {
    agency.agree(DOS, monthly("300.00", 3, "2026-12-05").collectedBy(card).on("2026-11-03"));
  }

  private PlanSummary plan() {
    return agency.plan(DOS);
  }

  private InstalmentSummary instalment(int number) {
    return plan().instalments().get(number - 1);
  }

  private List<PlanNews.Kind> news() {
    return agency.planNews().stream().map(PlanNews::kind).toList();
  }

  @Test
  void collected_month_by_month_it_ends_with_the_receipt_for_the_whole_debt() {
    agreeByCard();

    agency.liveUntil("2026-12-06");
    assertThat(agency.bank.orders()).isEmpty();
    agency.liveUntil("2027-02-05");

    assertThat(agency.bank.orders())
        .extracting(AutopayOrder::savedMethodId, AutopayOrder::amount)
        .containsExactly(
            tuple(card, Money.euros("100.00")),
            tuple(card, Money.euros("100.00")),
            tuple(card, Money.euros("100.00")));
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.receipts.receiptsOf(agency.look(DOS).id()).get(0).outstanding())
        .isEqualTo(Money.ZERO);
    assertThat(news())
        .containsExactly(
            PlanNews.Kind.AGREED,
            PlanNews.Kind.INSTALMENT_ANNOUNCED,
            PlanNews.Kind.INSTALMENT_ANNOUNCED,
            PlanNews.Kind.INSTALMENT_ANNOUNCED,
            PlanNews.Kind.COMPLETED);
  }

  @Test
  void what_the_debtor_has_paid_meanwhile_is_not_collected() {
    agreeByCard();
    agency.liveUntil("2026-12-01");
    agency.transfer(DOS, "130.00", "BANK-1");

    agency.liveUntil("2027-02-05");

    assertThat(agency.bank.orders())
        .extracting(AutopayOrder::amount)
        .containsExactly(Money.euros("100.00"), Money.euros("70.00"));
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
  }

  @Test
  void a_passing_refusal_is_tried_again_on_later_days_within_the_grace() {
    agreeByCard();
    agency.bank.next(Answer.REFUSES_THIS_TIME, Answer.REFUSES_THIS_TIME);

    agency.liveUntil("2026-12-07");
    assertThat(instalment(1).days().collectOn()).isEqualTo(LocalDate.parse("2026-12-09"));
    agency.liveUntil("2026-12-09");
    assertThat(instalment(1).days().collectOn()).isEqualTo(LocalDate.parse("2026-12-14"));
    agency.liveUntil("2026-12-14");

    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
    assertThat(plan().allowancesLeft().misses()).isEqualTo(1);
    assertThat(agency.bank.orders()).hasSize(3);
  }

  @Test
  void refused_until_the_grace_is_over_it_is_missed_and_the_debtor_repairs_it() {
    agreeByCard();
    agency.bank.next(Answer.REFUSES_THIS_TIME, Answer.REFUSES_THIS_TIME, Answer.REFUSES_THIS_TIME);

    agency.liveUntil("2026-12-15");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.MISSED);
    assertThat(agency.bank.orders()).hasSize(3);

    agency.plans.move(plan().id(), plan().version(), 1, LocalDate.parse("2026-12-22"));
    agency.liveUntil("2026-12-22");

    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
    assertThat(plan().allowancesLeft()).isEqualTo(new PlanSummary.Left(1, 1, 1, 2));
  }

  @Test
  void a_refusal_for_good_is_not_tried_again_and_another_means_pays_at_once() {
    agreeByCard();
    agency.bank.next(Answer.REFUSES_FOR_GOOD);
    agency.methods.spoil(card);

    agency.liveUntil("2026-12-09");
    assertThat(news()).endsWith(PlanNews.Kind.METHOD_UNUSABLE, PlanNews.Kind.INSTALMENT_LATE);
    assertThat(agency.bank.orders()).hasSize(1);
    assertThat(plan().means().kind()).isEqualTo(PaymentMeans.SELF);
    assertThatThrownBy(() -> agency.plans.payBy(plan().id(), plan().version(), card))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(PlanRefusal.PLAN_METHOD_UNUSABLE));

    long account = agency.methods.keep(agency.look(DOS).id(), SavedMethodKind.SEPA_DEBIT);
    agency.plans.payBy(plan().id(), plan().version(), account);
    agency.work();

    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
    assertThat(plan().means().kind()).isEqualTo(PaymentMeans.SEPA_DEBIT);
    assertThat(instalment(2).days().collectOn()).isEqualTo(LocalDate.parse("2027-01-05"));
  }

  @Test
  void when_the_bank_wants_to_see_its_customer_only_the_debtor_can_pay_this_one() {
    agreeByCard();
    agency.bank.next(Answer.WANTS_ITS_CUSTOMER);

    agency.liveUntil("2026-12-08");
    assertThat(news()).contains(PlanNews.Kind.AUTHENTICATION_NEEDED);
    assertThat(instalment(1).days().collectOn()).isNull();
    assertThat(instalment(2).days().collectOn()).isEqualTo(LocalDate.parse("2027-01-05"));
    agency.transfer(DOS, "100.00", "BANK-1");

    agency.liveUntil("2027-02-05");
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
  }

  @Test
  void while_a_debit_is_under_way_its_grace_does_not_end_and_nothing_else_may_be_done_with_it() {
    long account = agency.methods.keep(agency.look(DOS).id(), SavedMethodKind.SEPA_DEBIT);
    agency.agree(DOS, monthly("300.00", 3, "2026-12-05").collectedBy(account).on("2026-11-03"));
    agency.bank.next(Answer.KEEPS_SILENT);

    agency.liveUntil("2026-12-18");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.COLLECTING);
    assertThat(agency.bank.orders()).hasSize(1);
    assertThatThrownBy(() -> agency.plans.skip(plan().id(), plan().version(), 1))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(PlanRefusal.PLAN_COLLECTION_UNDER_WAY));

    agency.bank.answer(agency.bank.orders().get(0), Answer.REFUSES_THIS_TIME);
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.ANNOUNCED);
    assertThat(instalment(1).days().graceUntil()).isEqualTo(LocalDate.parse("2026-12-25"));
    agency.transfer(DOS, "100.00", "BANK-1");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
  }

  @Test
  void a_direct_debit_is_announced_fourteen_days_before_unless_the_agreement_has_just_done_so() {
    long account = agency.methods.keep(agency.look(DOS).id(), SavedMethodKind.SEPA_DEBIT);
    agency.agree(DOS, monthly("300.00", 3, "2026-11-10").collectedBy(account).on("2026-11-03"));

    agency.liveUntil("2026-11-25");
    assertThat(news()).containsExactly(PlanNews.Kind.AGREED);
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
    agency.liveUntil("2026-11-26");

    assertThat(agency.planNews())
        .extracting(PlanNews::kind, PlanNews::number)
        .endsWith(tuple(PlanNews.Kind.INSTALMENT_ANNOUNCED, 2));
  }

  @Test
  void a_run_that_was_broken_off_before_the_order_places_it_again_for_the_same_try() {
    agreeByCard();
    agency.bank.next(Answer.LOSES_THE_LINE);

    agency.liveUntil("2026-12-07");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.COLLECTING);
    agency.liveUntil("2026-12-08");

    assertThat(agency.bank.orders()).hasSize(2);
    assertThat(agency.bank.orders().get(0)).isEqualTo(agency.bank.orders().get(1));
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
  }

  @Test
  void while_the_debtors_own_payment_is_under_way_nothing_is_collected_and_nothing_is_missed() {
    agreeByCard();
    agency.bank.next(
        Answer.IS_PAYING_ALREADY,
        Answer.IS_PAYING_ALREADY,
        Answer.IS_PAYING_ALREADY,
        Answer.IS_PAYING_ALREADY,
        Answer.IS_PAYING_ALREADY,
        Answer.IS_PAYING_ALREADY);

    agency.liveUntil("2026-12-14");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.ANNOUNCED);
    assertThat(plan().allowancesLeft().misses()).isEqualTo(1);
    agency.liveUntil("2026-12-15");

    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
  }

  @Test
  void what_was_collected_before_is_not_collected_again_but_left_to_the_debtor() {
    agreeByCard();
    agency.bank.next(Answer.PAID_BEFORE);

    agency.liveUntil("2026-12-07");

    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.ANNOUNCED);
    assertThat(instalment(1).days().collectOn()).isNull();
    assertThat(news()).endsWith(PlanNews.Kind.INSTALMENT_DECLINED);
  }

  @Test
  void a_settlement_is_collected_on_its_date_and_gives_up_the_rest() {
    agency.agree(
        DOS,
        settlement("200.00", "2026-11-20").waiving("100.00").collectedBy(card).on("2026-11-03"));

    agency.liveUntil("2026-11-20");

    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.outstanding(DOS)).isEqualTo(Money.ZERO);
  }

  @Test
  void after_a_hold_what_fell_due_is_collected_with_two_days_notice() {
    agreeByCard();
    agency.liveUntil("2026-12-01");
    agency.cases.hold(DOS, "dispute");
    agency.liveUntil("2026-12-16");
    agency.cases.release(DOS, "settled");

    agency.liveUntil("2026-12-17");
    assertThat(agency.bank.orders()).isEmpty();
    agency.liveUntil("2026-12-18");
    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
  }

  @Test
  void several_instalments_due_in_days_nobody_worked_are_collected_one_after_the_other() {
    agreeByCard();
    agency.clock.moveTo(LocalDate.parse("2027-02-06"));

    agency.work();

    assertThat(agency.bank.orders()).hasSize(3);
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
  }

  @Test
  void another_means_chosen_on_the_day_itself_collects_that_day_and_only_once() {
    agreeByCard();
    agency.bank.next(Answer.REFUSES_FOR_GOOD);
    agency.methods.spoil(card);
    agency.liveUntil("2026-12-07");
    assertThat(agency.bank.orders()).hasSize(1);

    long other = agency.methods.keep(agency.look(DOS).id(), SavedMethodKind.CARD);
    agency.plans.payBy(plan().id(), plan().version(), other);
    agency.work();
    agency.work();

    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
    assertThat(agency.bank.orders()).hasSize(2);
    agency.plans.payBy(plan().id(), plan().version(), other);
    agency.liveUntil("2027-01-04");
    assertThat(agency.bank.orders()).hasSize(2);
  }

  @Test
  void who_paid_by_hand_and_keeps_a_card_on_the_day_is_collected_that_day() {
    agency.agree(DOS, monthly("300.00", 3, "2026-12-05").on("2026-11-03"));
    agency.liveUntil("2026-12-07");

    agency.plans.payBy(plan().id(), plan().version(), card);
    agency.work();

    assertThat(instalment(1).status()).isEqualTo(InstalmentStatus.PAID);
  }
}
