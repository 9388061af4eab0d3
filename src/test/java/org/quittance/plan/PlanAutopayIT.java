package org.quittance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.creditor.CreditorService;
import org.quittance.money.Money;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SetupOrigin;
import org.quittance.payment.SetupStart;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.testing.InContainer;
import org.quittance.testing.Plans;
import org.quittance.testing.StripePayer;

/** Instalments are really collected: database, provider and clock together. */
class PlanAutopayIT extends InContainer {

  private static final String GOOD = "4242424242424242";
  private static final String REFUSED_ONCE_KEPT = "4000000000000341";

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CaseFileRepository caseFiles;
  @Inject private InstalmentPlanService plans;
  @Inject private SavedMethodService methods;
  @Inject private ReceiptService receipts;
  @Inject private PlanRun run;
  @Inject private CurrentActor currentActor;
  @Inject private UserTransaction transaction;
  @Inject private Clock clock;

  private final StripePayer payer = new StripePayer();
  private String reference;
  private long caseFileId;
  private LocalDate start;

  @BeforeEach
  void a_consumer_who_owes_ninety_euros() {
    payer.clearFaults();
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
    reference = "AUTO-" + Ids.text(Ids.next());
    cases.place(reference, aCaseFile().withInvoice("F-1", "90.00", "2026-01-31").build());
    caseFileId = cases.find(reference).id();
    start = BusinessDate.today(clock);
  }

  @AfterEach
  void back_to_today() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private long keptCard(String number) {
    SetupStart setup =
        methods.start(caseFileId, new SetupOrigin("fr", "/debtor/method-return.xhtml"));
    payer.payByCard(setup.checkoutUrl(), number);
    return methods.statusOf(setup.setupId(), caseFileId).saved().id();
  }

  private PlanSummary agreedBy(long methodId) throws Exception {
    transaction.begin();
    try {
      PlanSummary agreed =
          plans.agree(
              caseFiles.lock(reference).orElseThrow(),
              Plans.monthly("90.00", 3, start.plusDays(10).toString())
                  .collectedBy(methodId)
                  .on(start.toString()));
      transaction.commit();
      return agreed;
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
  }

  private PlanSummary on(LocalDate day, PlanSummary plan) {
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(day.toEpochDay() - start.toEpochDay()));
    run.lookAfter(plan.id());
    return plans.find(plan.id());
  }

  private static LocalDate payableOn(PlanSummary plan, int number) {
    return plan.instalments().get(number - 1).days().payableOn();
  }

  @Test
  void a_plan_is_collected_to_the_receipt_for_the_whole_debt() throws Exception {
    PlanSummary plan = agreedBy(keptCard(GOOD));
    for (int number = 1; number <= 3; number++) {
      plan = on(payableOn(plan, number), plan);
      assertThat(plan.instalments().get(number - 1).status()).isEqualTo(InstalmentStatus.PAID);
    }

    assertThat(plan.status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(cases.find(reference).status()).isEqualTo(CaseStatus.SETTLED);
    List<ReceiptSummary> issued = receipts.receiptsOf(caseFileId);
    assertThat(issued).extracting(ReceiptSummary::amount).containsOnly(Money.euros("30.00"));
    assertThat(issued)
        .extracting(ReceiptSummary::outstanding)
        .containsExactly(Money.ZERO, Money.euros("30.00"), Money.euros("60.00"));
  }

  @Test
  void a_refused_instalment_is_repaired_by_another_means_before_the_plan_breaks() throws Exception {
    // Both are kept today: the provider does not follow our clock.
    long another = keptCard(GOOD);
    PlanSummary plan = agreedBy(keptCard(REFUSED_ONCE_KEPT));
    plan = on(payableOn(plan, 1), plan);
    assertThat(plan.instalments().get(0).status()).isEqualTo(InstalmentStatus.ANNOUNCED);
    assertThat(plan.paid()).isEqualTo(Money.ZERO);

    // The same day, and however often it is worked: once.
    plan = plans.payBy(plan.id(), plan.version(), another);
    assertThat(plan.instalments().get(0).days().collectOn()).isEqualTo(payableOn(plan, 1));
    plan = on(payableOn(plan, 1), plan);
    plan = on(payableOn(plan, 1), plan);

    assertThat(plan.instalments().get(0).status()).isEqualTo(InstalmentStatus.PAID);
    assertThat(plan.paid()).isEqualTo(Money.euros("30.00"));
    assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
  }
}
