package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.DebtorDetails;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.DeskTaskService;
import org.quittance.casefile.DeskTaskSummary;
import org.quittance.creditor.Contact;
import org.quittance.creditor.CreditorService;
import org.quittance.document.DocumentService;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.rules.Wish;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

/** Where the agency asks for a code before the whole file, no address of the file leads past it. */
class CodeGateIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");
  private static final String SETTING = "quittance.debtor.code";
  private static final Pattern INPUT =
      Pattern.compile("<input[^>]*type=\"(?:hidden|submit)\"[^>]*>");

  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private DeskTaskService tasks;
  @Inject private DocumentService documents;
  @Inject private ProposalService proposals;
  @Inject private InstalmentPlanService plans;
  @Inject private Clock clock;
  @Inject private CurrentActor currentActor;
  @Inject private Settings settings;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String reference = "GATE-" + Ids.text(Ids.next());
  private String session = "";

  @BeforeEach
  void a_creditor() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    System.setProperty(SETTING, "file");
  }

  @AfterEach
  void restore() {
    System.clearProperty(SETTING);
  }

  private long place(String email) {
    CasePlacement sound = CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build();
    DebtorDetails debtor = sound.debtor();
    Contact contact = debtor.contact();
    cases.place(
        reference,
        new CasePlacement(
            sound.creditorReference(),
            sound.placedOn(),
            new DebtorDetails(
                debtor.kind(),
                debtor.name(),
                debtor.birthDate(),
                debtor.siren(),
                new Contact(email, contact.phone(), contact.language(), contact.address())),
            sound.firstLetter(),
            sound.claims()));
    return cases.find(reference).id();
  }

  private void enterBy(String url) throws Exception {
    HttpResponse<String> in = post(url, Map.of("postalCode", "31300", "birthYear", "1984"));
    assertThat(in.statusCode()).isEqualTo(303);
  }

  @Test
  void nothing_of_the_file_is_reached_before_the_code() throws Exception {
    enterBy(links.issue(place("claire@example.org"), LinkChannel.EMAIL, STAFF).url());
    for (String path :
        List.of(
            "case",
            "case.xhtml",
            "breakdown",
            "pay",
            "pay-return?attempt=0000000000000",
            "receipts",
            "receipt?id=0000000000000",
            "receipt-file?id=0000000000000",
            "document?id=0000000000000",
            "plan.pdf",
            "plan.ics",
            "help")) {
      assertThat(locationOf(get("/debtor/" + path))).startsWith("/debtor/code?next=/debtor/");
    }
    HttpResponse<String> paying = post(settings.portalUrl() + "/debtor/pay", Map.of("a", "b"));
    assertThat(locationOf(paying)).startsWith("/debtor/code");
    assertThat(get("/debtor/still-here").statusCode()).isEqualTo(204);
    assertThat(get("/debtor/code").body())
        .contains("arrivé à cette même adresse")
        .doesNotContain("420,00")
        .doesNotContain("Énergie du Sud");
  }

  @Test
  void the_code_of_a_letter_opens_what_was_asked_for() throws Exception {
    long caseFileId = place("claire@example.org");
    String letterCode = links.issue(caseFileId, LinkChannel.LETTER, STAFF).letterCode();
    enterBy(links.issue(caseFileId, LinkChannel.EMAIL, STAFF).url());
    String asked = locationOf(get("/debtor/breakdown"));
    assertThat(submit(asked, "letter", Map.of("letterCode", "AAAAA-AAAAA")).body())
        .contains("Il vous reste 4 essais");
    String before = session;

    HttpResponse<String> opened = submit(asked, "letter", Map.of("letterCode", letterCode));

    assertThat(locationOf(opened)).endsWith("/debtor/breakdown");
    assertThat(session).isNotEqualTo(before);
    assertThat(get("/debtor/breakdown").body()).contains("420,00");
  }

  @Test
  void a_document_that_staff_attach_stands_in_the_breakdown_and_is_saved_never_shown()
      throws Exception {
    long caseFileId = place("claire@example.org");
    byte[] pdf = Papers.pdf("Facture F-1");
    long id = documents.attach(reference, "F-1", "Bail.pdf", new ByteArrayInputStream(pdf)).id();
    IssuedLink letter = links.issue(caseFileId, LinkChannel.LETTER, STAFF);
    enterBy(letter.url());
    submit("/debtor/code", "letter", Map.of("letterCode", letter.letterCode()));

    assertThat(get("/debtor/breakdown").body()).contains("Bail.pdf", Ids.text(id));
    HttpResponse<String> file = get("/debtor/document?id=" + Ids.text(id));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(get("/debtor/document?id=" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void an_agreement_and_its_dates_are_handed_out_behind_the_code() throws Exception {
    System.clearProperty(SETTING);
    long caseFileId = place("claire@example.org");
    LocalDate today = BusinessDate.today(clock);
    proposals.propose(caseFileId, new Wish.ByDate(null, today.plusDays(10), false), null, null);
    IssuedLink letter = links.issue(caseFileId, LinkChannel.LETTER, STAFF);
    enterBy(letter.url());
    assertThat(locationOf(get("/debtor/plan.ics"))).isEqualTo("/debtor/code?next=/debtor/plan.ics");
    String planId = Ids.text(plans.current(caseFileId).orElseThrow().id());
    String asked = locationOf(get("/debtor/plan.pdf?id=" + planId));

    HttpResponse<String> typed = submit(asked, "letter", Map.of("letterCode", letter.letterCode()));

    assertThat(get(locationOf(typed)).body())
        .contains("http-equiv=\"refresh\"", "Le téléchargement commence")
        .contains("href=\"/debtor/plan.pdf?id=" + planId + "\"");
    assertThat(get("/debtor/plan.pdf?id=" + planId).statusCode()).isEqualTo(200);

    HttpResponse<String> paper = get("/debtor/plan.pdf");
    assertThat(paper.statusCode()).isEqualTo(200);
    assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(paper.body()).startsWith("%PDF-");
    HttpResponse<String> dates = get("/debtor/plan.ics");
    assertThat(dates.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(dates.body()).contains("BEGIN:VEVENT", "SUMMARY:Dossier " + reference);
    assertThat(get("/debtor/plan.pdf?id=0000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void everything_held_about_a_debtor_is_handed_out_behind_the_code() throws Exception {
    System.clearProperty(SETTING);
    IssuedLink letter = links.issue(place("claire@example.org"), LinkChannel.LETTER, STAFF);
    String download = settings.portalUrl() + "/debtor/my-data.zip";
    enterBy(letter.url());
    assertThat(locationOf(get("/debtor/my-data"))).endsWith("/debtor/code?next=/debtor/my-data");
    assertThat(locationOf(post(download, Map.of()))).endsWith("/debtor/code?next=/debtor/my-data");

    submit(
        "/debtor/code?next=/debtor/my-data", "letter", Map.of("letterCode", letter.letterCode()));

    assertThat(get("/debtor/my-data").body()).contains("Combien de temps", "C. com. L123-22");
    assertThat(locationOf(get("/debtor/my-data.zip"))).endsWith("/debtor/my-data");
    HttpResponse<String> file = post(download, Map.of());
    assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(file.body()).startsWith("PK");
  }

  @Test
  void whoever_can_have_no_code_is_told_how_to_get_one() throws Exception {
    enterBy(links.issue(place(null), LinkChannel.SMS, STAFF).url());
    String page = get("/debtor/code").body();
    assertThat(page)
        .contains("Comment recevoir un code")
        .doesNotContain("id=\"letterCode\"")
        .doesNotContain("id=\"send\"");

    assertThat(submit("/debtor/code", "asking", Map.of()).body())
        .contains("une lettre avec un code part");

    assertThat(tasks.waiting(null, 200).tasks())
        .filteredOn(task -> task.caseReference().equals(reference))
        .extracting(DeskTaskSummary::kind)
        .containsExactly(DeskTaskKind.LETTER_CODE);
  }

  @Test
  void unless_the_agency_asks_for_more_the_file_opens_without_a_code() throws Exception {
    System.clearProperty(SETTING);
    enterBy(links.issue(place("claire@example.org"), LinkChannel.EMAIL, STAFF).url());
    assertThat(get("/debtor/case").body()).contains("420,00");
    assertThat(locationOf(get("/debtor/document?id=0000000000000"))).startsWith("/debtor/code");
  }

  /** Sends one form of a page with what it holds already and what was typed. */
  private HttpResponse<String> submit(String path, String form, Map<String, String> typed)
      throws Exception {
    String page = get(path).body();
    String whole = page.substring(page.indexOf("<form id=\"" + form + "\""));
    Matcher inputs = INPUT.matcher(whole.substring(0, whole.indexOf("</form>")));
    Map<String, String> values = new LinkedHashMap<>();
    while (inputs.find()) {
      values.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
    }
    values.putAll(typed);
    return post(settings.portalUrl() + path, values);
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String locationOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(settings.portalUrl() + path).GET().build());
  }

  private HttpResponse<String> post(String url, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String url) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "fr");
    return session.isEmpty() ? request : request.header("Cookie", session);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("__Host-session="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .forEach(cookie -> session = cookie);
    return answer;
  }
}
