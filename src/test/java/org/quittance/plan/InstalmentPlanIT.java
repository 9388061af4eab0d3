package org.quittance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.interest.CreditorKind;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.payment.RecordedPayment;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.Respread;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.Plans;
import org.quittance.testing.SqlCount;

/**
 * Plans on the real database: what is stored, in how many statements, and what payments do to it.
 */
class InstalmentPlanIT extends InContainer {

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CaseFileRepository caseFiles;
  @Inject private PaymentService payments;
  @Inject private LedgerService ledger;
  @Inject private InstalmentPlanService plans;
  @Inject private PlanRunService runs;
  @Inject private EventFeedService events;
  @Inject private CurrentActor currentActor;
  @Inject private UserTransaction transaction;
  @Inject private SqlCount sqlCount;
  @Inject private Clock clock;

  @Resource(lookup = "java:jboss/datasources/QuittanceDS")
  private DataSource dataSource;

  private String reference;
  private LocalDate today;

  @BeforeEach
  void a_business_that_owes_a_thousand_and_accessories() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
    reference = "PLAN-" + Ids.text(Ids.next());
    cases.place(
        reference,
        aBusinessCaseFile().withCommercialInvoice("F-1", "1000.00", "2026-06-30").build());
    today = BusinessDate.today(clock);
  }

  private PlanSummary agree(int count) throws Exception {
    return agree("900.00", count);
  }

  private PlanSummary agree(String euros, int count) throws Exception {
    Money waived = owed().minus(Money.euros(euros));
    return locked(
        caseFile ->
            plans.agree(
                caseFile,
                Plans.monthly(euros, count, today.plusDays(10).toString())
                    .waiving(waived.decimal())
                    .on(today.toString())));
  }

  private <T> T locked(Function<CaseFile, T> action) throws Exception {
    return inTransaction(() -> action.apply(caseFiles.lock(reference).orElseThrow()));
  }

  private <T> T inTransaction(Callable<T> action) throws Exception {
    transaction.begin();
    try {
      T result = action.call();
      transaction.commit();
      return result;
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
  }

  private Money owed() {
    return ledger
        .breakdown(cases.find(reference).id(), CreditorKind.PROFESSIONAL, today)
        .outstanding();
  }

  private RecordedPayment pay(String euros, String bankReference) {
    return payments.declare(
        reference,
        new PaymentReceived(
            Money.euros(euros), today, PaymentChannel.TRANSFER, bankReference, List.of()));
  }

  private List<String> happened() {
    return events.timeline(cases.find(reference).id(), Long.MAX_VALUE, 100).stream()
        .map(EventSummary::type)
        // A mail that is written meanwhile brings a link of its own.
        .filter(type -> !type.startsWith("link."))
        .toList();
  }

  @Test
  void a_wait_for_an_answer_is_kept_with_the_plan_and_ends_with_it() throws Exception {
    long plan = agree(3).id();

    awaiting(plans::awaitAnswer);
    assertThat(plans.find(plan).standing().answerAwaitedSince()).isEqualTo(today);

    awaiting(plans::answered);
    assertThat(plans.find(plan).standing().answerAwaitedSince()).isNull();
  }

  private void awaiting(Consumer<CaseFile> change) throws Exception {
    locked(
        caseFile -> {
          change.accept(caseFile);
          return caseFile.id();
        });
  }

  @Test
  void the_database_lets_no_plan_be_collected_by_a_means_that_is_not_kept() throws Exception {
    long plan = agree(3).id();

    try (var connection = dataSource.getConnection();
        var update =
            connection.prepareStatement(
                "update instalment_plan set means = 'CARD', saved_method_id = 1 where id = ?")) {
      update.setLong(1, plan);
      assertThatThrownBy(update::executeUpdate)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("instalment_plan_saved_method");
    }
  }

  @Test
  void a_plan_is_agreed_paid_and_completed_with_the_final_receipt() throws Exception {
    PlanSummary agreed = agree(3);
    assertThat(plans.find(agreed.id())).isEqualTo(agreed);
    assertThat(plans.current(agreed.caseFileId())).contains(agreed);

    pay("300.00", "BANK-1");
    assertThat(plans.find(agreed.id()).instalments().get(0).status())
        .isEqualTo(InstalmentStatus.PAID);
    pay("300.00", "BANK-2");
    RecordedPayment last = pay("300.00", "BANK-3");

    assertThat(plans.find(agreed.id()).status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(plans.current(agreed.caseFileId())).isEmpty();
    assertThat(last.receipt().outstanding()).isEqualTo(Money.ZERO);
    assertThat(owed()).isEqualTo(Money.ZERO);
    assertThat(cases.find(reference).status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(happened())
        .startsWith("case.settled", "plan.completed", "debt.waived", "instalment.paid");
  }

  @Test
  void another_agreement_takes_the_place_of_the_running_one_in_one_step() throws Exception {
    PlanSummary first = agree(3);
    pay("300.00", "BANK-1");

    PlanSummary second =
        locked(
            caseFile ->
                plans.agree(
                    caseFile,
                    Plans.monthly("600.00", 6, today.plusDays(20).toString())
                        .on(today.toString())));

    assertThat(plans.find(first.id()).status()).isEqualTo(PlanStatus.REPLACED);
    assertThat(plans.current(first.caseFileId())).map(PlanSummary::id).contains(second.id());
    assertThat(second.identity().replacedPlanId()).isEqualTo(first.id());
    assertThat(second.allowancesLeft().renegotiations()).isEqualTo(1);
    assertThat(plans.ofCase(first.caseFileId()))
        .extracting(PlanSummary::id)
        .containsExactly(second.id(), first.id());
    pay("100.00", "BANK-2");
    assertThat(plans.find(second.id()).paid()).isEqualTo(Money.euros("100.00"));
    assertThat(plans.find(first.id()).paid()).isEqualTo(Money.euros("300.00"));
  }

  @Test
  void instalments_are_moved_skipped_and_spread_differently_under_the_version_seen()
      throws Exception {
    PlanSummary agreed = agree(3);
    LocalDate later = today.plusDays(14);

    PlanSummary moved = plans.move(agreed.id(), agreed.version(), 1, later);
    assertThat(moved.instalments().get(0).dueOn()).isEqualTo(later);
    assertThatThrownBy(() -> plans.skip(agreed.id(), agreed.version(), 2))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PlanRefusal.PLAN_STALE));

    PlanSummary skipped = plans.skip(agreed.id(), moved.version(), 2);
    assertThat(plans.find(agreed.id()))
        .isEqualTo(skipped)
        .satisfies(
            plan -> {
              assertThat(plan.instalments()).hasSize(4);
              assertThat(plan.instalments().get(1).status()).isEqualTo(InstalmentStatus.SKIPPED);
              assertThat(plan.left()).isEqualTo(Money.euros("900.00"));
            });

    pay("400.00", "BANK-1");
    PlanSummary paid = plans.find(agreed.id());
    PlanSummary lightened = plans.respread(agreed.id(), paid.version(), Respread.LIGHTEN);
    assertThat(plans.find(agreed.id())).isEqualTo(lightened);
    assertThat(lightened.left()).isEqualTo(Money.euros("500.00"));
  }

  @Test
  void a_held_case_suspends_its_plan_and_a_recalled_one_calls_it_off() throws Exception {
    PlanSummary agreed = agree(3);

    cases.hold(reference, "overindebtedness declared");
    assertThat(plans.find(agreed.id()).status()).isEqualTo(PlanStatus.SUSPENDED);
    cases.release(reference, "withdrawn");
    assertThat(plans.find(agreed.id()).status()).isEqualTo(PlanStatus.ACTIVE);
    cases.recall(reference, "creditor's wish");
    assertThat(plans.find(agreed.id()).status()).isEqualTo(PlanStatus.CANCELLED);
    assertThat(happened())
        .startsWith("plan.cancelled", "case.recalled", "plan.resumed", "case.released");
  }

  @Test
  void a_due_plan_is_claimed_once_and_its_day_is_worked() throws Exception {
    PlanSummary agreed =
        locked(
            caseFile ->
                plans.agree(
                    caseFile,
                    Plans.monthly("900.00", 3, today.plusDays(1).toString()).on(today.toString())));

    runs.workDays(agreed.id());

    assertThat(plans.find(agreed.id()).instalments().get(0).status())
        .isEqualTo(InstalmentStatus.ANNOUNCED);
    assertThat(runs.workDays(agreed.id()).orders()).isEmpty();
  }

  @Test
  void counting_a_payment_towards_a_plan_costs_at_most_four_statements() throws Exception {
    // Pays the accessories, so that the next two settle the same part of the claim.
    pay("200.00", "BANK-0");
    long without = sqlCount.of(() -> pay("50.00", "BANK-1"));
    agree("600.00", 10);

    long with = sqlCount.of(() -> pay("50.00", "BANK-2"));

    assertThat(with - without).isLessThanOrEqualTo(4);
  }

  @Test
  void reading_a_plan_takes_one_statement() throws Exception {
    PlanSummary agreed = agree(10);

    assertThat(sqlCount.of(() -> plans.current(agreed.caseFileId()))).isEqualTo(1);
    assertThat(sqlCount.of(() -> plans.ofCase(agreed.caseFileId()))).isEqualTo(1);
  }
}
