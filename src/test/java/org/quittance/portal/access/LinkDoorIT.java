package org.quittance.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.platform.ShiftableClock;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;

class LinkDoorIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");
  private static final Map<String, String> RIGHT =
      Map.of("postalCode", "31300", "birthYear", "1984");

  private final HttpClient http = HttpClient.newHttpClient();

  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService caseFiles;
  @Inject private CurrentActor currentActor;
  @Inject private Settings settings;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  private long caseFileId;

  @BeforeEach
  void place() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    String reference = "DOOR-" + Ids.text(Ids.next());
    caseFiles.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = caseFiles.find(reference).id();
  }

  @AfterEach
  void restoreClock() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  @Test
  void a_scanner_that_follows_the_link_changes_nothing_and_learns_nothing() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    List<Object> before = everything();
    for (int i = 0; i < 50; i++) {
      for (String method : List.of("GET", "HEAD")) {
        HttpResponse<String> answer = send(method, link.url(), null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Martin").doesNotContain("Énergie du Sud");
      }
    }
    assertThat(everything()).isEqualTo(before);
    assertThat(send("POST", link.url(), RIGHT).statusCode()).isEqualTo(303);
  }

  @Test
  void every_link_shows_the_same_bytes() throws Exception {
    IssuedLink valid = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    IssuedLink revoked = links.issue(caseFileId, LinkChannel.SMS, STAFF);
    links.revoke(revoked.id(), STAFF);
    String page = words(send("GET", valid.url(), null));
    assertThat(page).contains("name=\"postalCode\"").contains("name=\"birthYear\"");
    assertThat(words(send("GET", revoked.url(), null))).isEqualTo(page);
    assertThat(words(send("GET", unknown(), null))).isEqualTo(page);
    assertThat(words(send("GET", settings.portalUrl() + "/l/%3Cb%3E?postalCode=9", null)))
        .isEqualTo(page.replace("?lang=", "?postalCode=9&amp;lang="));
  }

  @Test
  void nothing_of_the_link_is_passed_on_or_kept() throws Exception {
    HttpResponse<String> answer = send("GET", unknown(), null);
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.body()).doesNotContain("<script>").doesNotContain("http://cdn");
  }

  @Test
  void the_right_answers_lead_into_the_file_with_a_new_session() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    HttpResponse<String> answer = send("POST", link.url(), RIGHT);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/debtor/case");
    assertThat(session(answer)).isNotEmpty();
    HttpResponse<String> again = send("POST", link.url(), RIGHT, "Cookie", session(answer));
    assertThat(session(again)).isNotEmpty().isNotEqualTo(session(answer));
  }

  @Test
  void a_wrong_answer_keeps_what_was_typed_and_counts_down() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    Map<String, String> wrong = Map.of("postalCode", "31<b>\"", "birthYear", "1985");
    HttpResponse<String> answer = send("POST", link.url(), wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body())
        .contains("Il vous reste 4 essais")
        .contains("1985")
        .contains("31&lt;b&gt;&quot;")
        .doesNotContain("31<b>");
    for (int i = 0; i < 3; i++) {
      send("POST", link.url(), wrong);
    }
    assertThat(send("POST", link.url(), wrong).statusCode()).isEqualTo(403);
    assertThat(send("POST", link.url(), RIGHT).body()).contains("ce lien est bloqué");
  }

  @Test
  void an_answer_left_out_costs_no_try() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    for (int i = 0; i < 6; i++) {
      HttpResponse<String> answer = send("POST", link.url(), Map.of("postalCode", "31300"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("id=\"birthYear-error\"");
    }
    assertThat(send("POST", link.url(), RIGHT).statusCode()).isEqualTo(303);
  }

  @Test
  void a_form_sent_by_another_site_is_refused() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    assertThat(send("POST", link.url(), RIGHT, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void asking_for_a_new_link_or_disowning_one_is_answered_alike_for_any_link() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    assertThat(words(send("POST", unknown(), Map.of("act", "ask"))))
        .isEqualTo(words(send("POST", link.url(), Map.of("act", "ask"))));
    assertThat(words(send("POST", unknown(), Map.of("act", "disown"))))
        .isEqualTo(words(send("POST", link.url(), Map.of("act", "disown"))));
    assertThat(send("POST", link.url(), RIGHT).statusCode()).isEqualTo(404);
  }

  @Test
  void debtor_pages_are_closed_to_whoever_did_not_open_a_link() throws Exception {
    HttpResponse<String> answer = send("GET", settings.portalUrl() + "/debtor/case", null);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/debtor/closed");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    HttpResponse<String> closed = send("GET", settings.portalUrl() + "/debtor/closed", null);
    assertThat(closed.statusCode()).isEqualTo(200);
    assertThat(closed.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_visit_ends_with_its_link_with_its_time_or_by_leaving() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    String first = session(send("POST", link.url(), RIGHT));
    assertThat(stillHere(first)).isEqualTo(204);
    assertThat(
            send("POST", settings.portalUrl() + "/debtor/sign-out", Map.of(), "Cookie", first)
                .statusCode())
        .isEqualTo(303);
    assertThat(stillHere(first)).isEqualTo(303);

    String second = session(send("POST", link.url(), RIGHT));
    ((ShiftableClock) clock).shiftTo(Duration.ofHours(2));
    assertThat(stillHere(second)).isEqualTo(303);
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);

    String third = session(send("POST", link.url(), RIGHT));
    assertThat(stillHere(third)).isEqualTo(204);
    links.revoke(link.id(), STAFF);
    assertThat(stillHere(third)).isEqualTo(303);
  }

  private int stillHere(String session) throws Exception {
    return send("GET", settings.portalUrl() + "/debtor/still-here", null, "Cookie", session)
        .statusCode();
  }

  private String unknown() {
    return settings.portalUrl() + "/l/" + "A".repeat(43);
  }

  /** Every row a visit to this case could touch; what other tests set going goes on beside it. */
  private List<Object> everything() {
    String ofThisCase = "(select id from access_link where case_file_id = " + caseFileId + ")";
    return List.of(
        rows("select * from access_link where case_file_id = " + caseFileId),
        rows("select * from case_event where case_file_id = " + caseFileId),
        rows("select * from one_time_code where access_link_id in " + ofThisCase),
        rows("select guarded, hex(subject_hash), attempts from attempt_counter"));
  }

  private List<String> rows(String query) {
    List<?> rows = entities.createNativeQuery(query).getResultList();
    return rows.stream().map(row -> Arrays.deepToString((Object[]) row)).sorted().toList();
  }

  private HttpResponse<String> send(
      String method, String url, Map<String, String> form, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    request.header("Accept-Language", "fr");
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (form == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/x-www-form-urlencoded");
      request.method(method, BodyPublishers.ofString(encoded(form)));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The page without the nonce that every answer's script carries. */
  private static String words(HttpResponse<String> answer) {
    return answer.body().replaceAll(" nonce=\"[^\"]+\"", "");
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("__Host-session="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElse("");
  }
}
