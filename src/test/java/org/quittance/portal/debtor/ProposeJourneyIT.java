package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.quittance.calendar.Frequency;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.money.Money;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.Wish;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.SqlCount;
import org.quittance.testing.StripePayer;

/** Proposing over the pages, without any script; and what a redraw costs. */
class ProposeJourneyIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");
  private static final int REDRAWS = 30;

  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private ProposalService proposals;
  @Inject private CurrentActor currentActor;
  @Inject private Settings settings;
  @Inject private SqlCount sqlCount;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  private final StripePayer http = new StripePayer();
  private long caseId;
  private String session;

  @BeforeEach
  void enter_by_the_link() {
    enter("2025-04-30");
  }

  private void enter(String dueOn) {
    session = null;
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    String reference = "PRO-" + Ids.text(Ids.next());
    CaseFiles.Placement placement =
        dueOn.startsWith("2023")
            ? CaseFiles.aCaseFile().withInvoiceOutOfTime("F-1", "420.00", dueOn)
            : CaseFiles.aCaseFile().withInvoice("F-1", "420.00", dueOn);
    cases.place(reference, placement.build());
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

  private String day(int days) {
    return BusinessDate.today(clock).plusDays(days).toString();
  }

  private String each(String amount) {
    return "propose?by=each&every=MONTHLY&day=5&from=" + day(10) + "&each=" + amount;
  }

  @Test
  void the_page_opens_on_a_plan_that_is_accepted_at_once() {
    assertThat(get("propose"))
        .contains("Accepté tout de suite", "12\u00a0×\u00a035,00", "/debtor/consent?");
  }

  @Test
  void too_little_for_now_is_answered_by_a_person_until_a_promised_day() {
    assertThat(get(each("20")))
        .contains("Une personne vous répond au plus tard le", "personne ne vous relance")
        .contains("Choisir celui-là");
  }

  @Test
  void what_is_not_possible_is_said_with_its_reason_and_the_nearest_plan() {
    assertThat(get(each("5")))
        .contains("Ce n’est pas possible ainsi", "Le créancier", "Choisir celui-là", "35,00");
  }

  @Test
  void what_makes_no_sense_is_told_at_its_field_and_kept_in_both_languages() {
    assertThat(get(each("12,3x"))).contains("id=\"each-error\"").contains("value=\"12,3x\"");
    assertThat(getIn("en", each("12,3x"))).contains("id=\"each-error\"", "value=\"12,3x\"");
    assertThat(get("propose?by=date&sum=&until=" + day(-3))).contains("id=\"until-error\"");
    assertThat(get("propose?by=count&count=0&every=MONTHLY&from=" + day(10)))
        .contains("id=\"count-error\"");
  }

  @Test
  void a_schedule_of_ones_own_grows_by_a_button_and_shares_the_rest() {
    String rows = "propose?by=own&d1=" + day(5) + "&a1=100&d2=" + day(40) + "&a2=";

    assertThat(get(rows + "&do=add")).contains("name=\"d3\"");
    assertThat(get(rows + "&do=spread")).contains("value=\"320\"");
    assertThat(get(rows + "&do=remove-2")).doesNotContain("name=\"d2\"");
  }

  @Test
  void all_that_is_owed_by_one_day_and_less_than_it_are_both_answered() {
    assertThat(get("propose?by=date&sum=420&until=" + day(20))).contains("Accepté tout de suite");
    assertThat(get("propose?by=date&sum=300&until=" + day(20)))
        .contains("Vous proposez de payer 300,00");
  }

  @Test
  void agreeing_asks_for_a_code_first() {
    HttpResponse<String> answer =
        http.exchange(request("/debtor/" + each("35").replace("propose?", "consent?")).GET());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/debtor/code?next=%2Fdebtor%2Fconsent%3Fby%3Deach");
  }

  @Test
  void a_debt_that_may_be_lost_already_offers_no_plan() {
    enter("2023-04-30");

    assertThat(get("case")).doesNotContain("/debtor/propose");
    assertThat(get("propose"))
        .contains("Avant de vous engager", "est peut-être passé", "conseils gratuits")
        .doesNotContain("/debtor/consent", "href=\"/debtor/pay\"");
  }

  @Test
  void a_budget_is_reckoned_and_kept_nowhere() {
    String page = get("budget");
    String viewState = attributeOf(page, "jakarta.faces.ViewState");
    String answer =
        post(
                settings.portalUrl() + "/debtor/budget",
                Map.of(
                    "budget", "budget",
                    "income", "1650",
                    "household", "1",
                    "charges", "787,00",
                    "reckon", "Calculer",
                    "jakarta.faces.ViewState", viewState))
            .body();

    assertThat(answer).contains("105,00", "/debtor/propose?by=each&amp;each=105");
    assertThat(get("budget")).doesNotContain("1650", "787");
  }

  @Test
  void a_redraw_sends_fewer_than_five_statements_and_writes_nothing() {
    get(each("35"));
    assertRedraws("propose-answer?" + each("35").substring("propose?".length()), 2);
    assertRedraws(each("34"), 5);
  }

  private void assertRedraws(String page, int fewerThan) {
    long sent = status("COM_SELECT", "COM_INSERT", "COM_UPDATE", "COM_DELETE");
    long written = status("COM_INSERT", "COM_UPDATE", "COM_DELETE");
    for (int i = 0; i < REDRAWS; i++) {
      get(page);
    }
    // What timers of the server do meanwhile is counted too, so the average tells.
    long writes = status("COM_INSERT", "COM_UPDATE", "COM_DELETE") - written;
    long statements = status("COM_SELECT", "COM_INSERT", "COM_UPDATE", "COM_DELETE") - sent;
    System.getLogger(getClass().getName())
        .log(System.Logger.Level.INFO, "{0}: {1} for {2}", page, statements, REDRAWS);
    assertThat(writes).isLessThan(REDRAWS);
    assertThat(statements).isLessThan((long) REDRAWS * fewerThan);
  }

  private long status(String... counters) {
    String names = Arrays.stream(counters).collect(Collectors.joining("', '", "'", "'"));
    Object sum =
        entityManager
            .createNativeQuery(
                "select cast(sum(variable_value) as signed) from information_schema.global_status"
                    + " where variable_name in ("
                    + names
                    + ")")
            .getSingleResult();
    return ((Number) (sum instanceof Object[] row ? row[0] : sum)).longValue();
  }

  @Test
  void an_answer_from_a_kept_basis_asks_the_database_nothing() throws Exception {
    KeptBasis kept = new KeptBasis();
    currentActor.become(Actor.debtor(1));
    kept.read(caseId, proposals, clock);
    Wish wish =
        new Wish.Amount(
            Money.euros("5.00"),
            new Pace(LocalDate.parse(day(10)), Frequency.MONTHLY, 5),
            null,
            false);

    assertThat(sqlCount.of(() -> proposals.preview(kept.of(caseId, proposals, clock), wish)))
        .isZero();
  }

  @Test
  void the_kept_basis_travels_with_the_session() throws Exception {
    NegotiationBasis basis = proposals.basis(caseId);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(basis);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      NegotiationBasis copy = (NegotiationBasis) in.readObject();
      assertThat(copy.facts()).isEqualTo(basis.facts());
      assertThat(copy.bounds().sheet()).isEqualTo(basis.bounds().sheet());
    }
    assertThat(bytes.size()).isLessThan(20_000);
  }

  private String get(String page) {
    return getIn("fr", page);
  }

  private String getIn(String language, String page) {
    HttpResponse<String> answer =
        http.exchange(request("/debtor/" + page).setHeader("Accept-Language", language).GET());
    assertThat(answer.statusCode()).as(page).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> post(String url, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.exchange(
        request(url.replace(settings.portalUrl(), ""))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.portalUrl() + path))
            .header("Accept-Language", "fr");
    if (session != null) {
      request.header("Cookie", session);
    }
    return request;
  }

  private static String attributeOf(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
    return found.find() ? found.group(1) : "";
  }
}
