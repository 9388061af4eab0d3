package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.payment.SavedMethodService;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Plans;
import org.quittance.testing.StripePayer;

/** From the link in the letter to the receipt, over the pages and without any script. */
class PayJourneyIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");
  private static final Pattern INPUT =
      Pattern.compile("<input[^>]*type=\"(?:hidden|submit)\"[^>]*>");

  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CurrentActor currentActor;
  @Inject private Settings settings;
  @Inject private CaseFileRepository caseFiles;
  @Inject private InstalmentPlanService plans;
  @Inject private SavedMethodService savedMethods;
  @Inject private UserTransaction transaction;
  @Inject private Clock clock;

  private final StripePayer payer = new StripePayer();
  private String session;
  private String reference;
  private long caseId;

  @BeforeEach
  void enter_by_the_link() {
    payer.clearFaults();
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "PAY-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseId = cases.find(reference).id();
    HttpResponse<String> in =
        post(
            links.issue(caseId, LinkChannel.EMAIL, STAFF).url(),
            Map.of("postalCode", "31300", "birthYear", "1984"));
    session =
        in.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("__Host-session="))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void paying_everything_ends_at_the_receipt() {
    String page = choose("all", "");

    String back = location(payer.payByCard(page, StripePayer.GOOD_CARD));

    assertThat(get(back)).contains("/debtor/receipt-file?id=");
  }

  @Test
  void a_declined_card_is_said_in_plain_words_and_the_page_can_be_tried_again() {
    String page = choose("free", "50,00");
    payer.payByCard(page, StripePayer.EMPTY_CARD);

    assertThat(get(returnOf(page))).contains("solde ne suffit pas").contains("/debtor/pay");

    String back = location(payer.payByCard(page, StripePayer.GOOD_CARD));
    assertThat(get(back)).contains("/debtor/receipt-file?id=");
  }

  @Test
  void who_comes_back_without_paying_is_told_so() {
    assertThat(get(returnOf(choose("all", "")))).doesNotContain("/debtor/receipt-file?id=");
  }

  @Test
  void a_debit_on_its_way_must_not_be_paid_again() {
    String page = choose("all", "");

    String back = location(payer.payByDebit(page, StripePayer.GOOD_IBAN));

    assertThat(get(back)).contains("Ne payez pas une seconde fois");
  }

  @Test
  void when_the_provider_does_not_answer_nothing_is_lost_and_nothing_is_claimed() {
    payer.command(
        "/faults",
        "{\"match\":\"POST /v1/checkout/sessions\",\"fault\":\"RATE_LIMITED\",\"times\":50}");

    HttpResponse<String> answer = send("free", "50,00");

    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.body()).contains("Rien n’a été payé").contains("50,00");
  }

  private long agree(Plans.Agreement agreement) throws Exception {
    transaction.begin();
    try {
      long plan =
          plans
              .agree(
                  caseFiles.lock(reference).orElseThrow(),
                  agreement.on(BusinessDate.today(clock).toString()))
              .id();
      transaction.commit();
      return plan;
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
  }

  private String inTenDays() {
    return BusinessDate.today(clock).plusDays(10).toString();
  }

  @Test
  void under_a_settlement_nobody_pays_more_than_was_agreed() throws Exception {
    String before = get(settings.portalUrl() + "/debtor/pay");
    long plan = agree(Plans.settlement("300.00", inTenDays()).waiving("120.00"));
    assertThat(get(settings.portalUrl() + "/debtor/pay"))
        .contains("Votre accord prévoit encore 300,00", "120,00")
        .doesNotContain("id=\"keep\" checked");

    assertThat(send("free", "310").body()).contains("dépasse ce qui est demandé", "300,00");
    assertThat(post(settings.portalUrl() + "/debtor/pay", form(before, "all", "")).body())
        .contains("La somme demandée est maintenant 300,00");

    String back = location(payer.payByCard(choose("all", ""), StripePayer.GOOD_CARD));

    assertThat(get(back)).contains("300,00", "Il ne reste rien à payer");
    assertThat(plans.find(plan).status()).isEqualTo(PlanStatus.COMPLETED);
  }

  @Test
  void the_last_few_euros_of_a_settlement_can_be_paid_though_they_are_few() throws Exception {
    agree(Plans.settlement("300.00", inTenDays()).waiving("120.00"));
    payer.payByCard(choose("free", "297"), StripePayer.GOOD_CARD);
    get(settings.portalUrl() + "/debtor/case");

    String back = location(payer.payByCard(choose("all", ""), StripePayer.GOOD_CARD));

    assertThat(get(back)).contains("3,00", "Il ne reste rien à payer");
  }

  @Test
  void what_pays_an_instalment_is_kept_only_when_the_debtor_ticks_it() throws Exception {
    assertThat(get(settings.portalUrl() + "/debtor/pay")).doesNotContain("id=\"keep\"");
    agree(Plans.monthly("420.00", 6, inTenDays()));
    String page = get(settings.portalUrl() + "/debtor/pay");
    assertThat(page).contains("id=\"keep\"", "seules les échéances de votre accord");
    get(location(payer.payByCard(choose("free", "20"), StripePayer.GOOD_CARD)));
    assertThat(savedMethods.of(caseId)).isEmpty();

    Map<String, String> form = form(get(settings.portalUrl() + "/debtor/pay"), "free", "50");
    form.put("keep", "on");
    String checkout = location(post(settings.portalUrl() + "/debtor/pay", form));
    String back = location(payer.payByCard(checkout, StripePayer.GOOD_CARD));

    assertThat(get(back)).contains("n’y sont pas encore prélevées", "/debtor/plan#means");
    assertThat(savedMethods.of(caseId)).hasSize(1);
    assertThat(plans.current(caseId).orElseThrow().savedMethodId()).isNull();
  }

  @Test
  void a_ticked_box_stays_ticked_when_something_else_is_wrong() throws Exception {
    agree(Plans.monthly("420.00", 6, inTenDays()));
    Map<String, String> form = form(get(settings.portalUrl() + "/debtor/pay"), "free", "x");
    form.put("keep", "on");

    assertThat(post(settings.portalUrl() + "/debtor/pay", form).body())
        .containsPattern("id=\"keep\"[^>]*checked");
  }

  /** Sends the form of the pay page and gives the address of the payment page. */
  private String choose(String choice, String amount) {
    HttpResponse<String> answer = send(choice, amount);
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return location(answer);
  }

  private HttpResponse<String> send(String choice, String amount) {
    String pay = settings.portalUrl() + "/debtor/pay";
    return post(pay, form(get(pay), choice, amount));
  }

  private static Map<String, String> form(String page, String choice, String amount) {
    Map<String, String> form = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(page);
    while (inputs.find()) {
      String name = attribute(inputs.group(), "name");
      if (!name.isEmpty()) {
        form.put(name, attribute(inputs.group(), "value"));
      }
    }
    form.put("choice", choice);
    form.put("amount", amount);
    return form;
  }

  private String returnOf(String checkoutUrl) {
    String sessionId = checkoutUrl.substring(checkoutUrl.indexOf("cs_")).split("[?#/]", -1)[0];
    return payer.look("/checkout/sessions/" + sessionId).getString("success_url");
  }

  private String get(String url) {
    HttpResponse<String> answer = payer.exchange(request(url).GET());
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> post(String url, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return payer.exchange(
        request(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String url) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "fr");
    if (session != null) {
      request.header("Cookie", session);
    }
    return request;
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
