package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanRunService;
import org.quittance.plan.rules.PlanAllowances;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.platform.ShiftableClock;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Plans;
import org.quittance.testing.StripePayer;

/** Whatever becomes of a plan, its debtor can read it and is told what follows. */
class PlanStatesIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");

  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CaseFileRepository caseFiles;
  @Inject private PaymentService payments;
  @Inject private InstalmentPlanService plans;
  @Inject private PlanRunService runs;
  @Inject private CurrentActor currentActor;
  @Inject private UserTransaction transaction;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private final String reference = "STATE-" + Ids.text(Ids.next());
  private final StripePayer http = new StripePayer();
  private long caseId;

  @BeforeEach
  void a_case_of_420_euros() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseId = cases.find(reference).id();
  }

  @AfterEach
  void back_to_today() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private long agree(PlanAllowances allowances) throws Exception {
    transaction.begin();
    try {
      long plan =
          plans
              .agree(
                  caseFiles.lock(reference).orElseThrow(),
                  Plans.monthly("420.00", 4, BusinessDate.today(clock).plusDays(1).toString())
                      .with(allowances)
                      .on(BusinessDate.today(clock).toString()))
              .id();
      transaction.commit();
      return plan;
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
  }

  private static PlanAllowances curableFor(int days) {
    return new PlanAllowances(0, 0, 1, 2, 15, 2, days);
  }

  private void daysPass(int days, long plan) {
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(days));
    runs.workDays(plan);
  }

  /** The plan's page as its debtor reads it who comes by their link now. */
  private String page() {
    String form =
        Map.of("postalCode", "31300", "birthYear", "1984").entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> in =
        http.exchange(
            HttpRequest.newBuilder(URI.create(links.issue(caseId, LinkChannel.EMAIL, STAFF).url()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    String session =
        in.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("__Host-session="))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> answer =
        http.exchange(
            HttpRequest.newBuilder(URI.create(settings.portalUrl() + "/debtor/plan"))
                .header("Accept-Language", "fr")
                .header("Cookie", session)
                .GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_breach_that_is_announced_says_until_when_it_can_be_made_good_and_what_follows()
      throws Exception {
    long plan = agree(curableFor(30));
    daysPass(5, plan);

    assertThat(plans.find(plan).status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(page())
        .contains("en danger, mais il n’est pas rompu", "Il manque 105,00", "au plus tard le")
        .contains("Si rien n’est fait d’ici là", "Payez dès que vous pouvez")
        .doesNotContain("Vous avez jusqu’au");
  }

  @Test
  void a_broken_plan_says_what_is_due_and_how_to_begin_again() throws Exception {
    long plan = agree(curableFor(1));
    for (int day = 2; day <= 20; day++) {
      daysPass(day, plan);
    }

    assertThat(plans.find(plan).status()).isEqualTo(PlanStatus.BREACHED);
    assertThat(page())
        .contains("Cet accord a pris fin", "420,00", "de nouveau dû en entier")
        .contains("Proposer un nouvel accord");
  }

  @Test
  void a_suspended_plan_says_that_nothing_is_to_be_paid() throws Exception {
    agree(curableFor(8));
    cases.hold(reference, "for a test");

    assertThat(page())
        .contains("Votre accord est suspendu", "Rien n’est à payer")
        .doesNotContain("id=\"pay\"");
  }

  @Test
  void a_plan_that_was_kept_says_that_nothing_is_owed() throws Exception {
    agree(curableFor(8));
    payments.declare(
        reference,
        new PaymentReceived(
            Money.euros("420.00"),
            BusinessDate.today(clock),
            PaymentChannel.TRANSFER,
            Ids.text(Ids.next()),
            List.of()));

    assertThat(page()).contains("Tout est payé", "Vous ne devez plus rien");
  }
}
