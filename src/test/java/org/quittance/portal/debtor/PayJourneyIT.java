package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
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

  private final StripePayer payer = new StripePayer();
  private String session;

  @BeforeEach
  void enter_by_the_link() {
    payer.clearFaults();
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    String reference = "PAY-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    long caseId = cases.find(reference).id();
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

  /** Sends the form of the pay page and gives the address of the payment page. */
  private String choose(String choice, String amount) {
    HttpResponse<String> answer = send(choice, amount);
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return location(answer);
  }

  private HttpResponse<String> send(String choice, String amount) {
    String pay = settings.portalUrl() + "/debtor/pay";
    Map<String, String> form = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(get(pay));
    while (inputs.find()) {
      String name = attribute(inputs.group(), "name");
      if (!name.isEmpty()) {
        form.put(name, attribute(inputs.group(), "value"));
      }
    }
    form.put("choice", choice);
    form.put("amount", amount);
    return post(pay, form);
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
