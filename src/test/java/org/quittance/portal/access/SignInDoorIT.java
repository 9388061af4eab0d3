package org.quittance.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
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
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.AccountService;
import org.quittance.access.AccountSummary;
import org.quittance.access.NewAccount;
import org.quittance.access.OneTimePassword;
import org.quittance.access.Role;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.platform.ShiftableClock;
import org.quittance.testing.InContainer;

class SignInDoorIT extends InContainer {

  private static final String PASSWORD = "pluie-tambour-lac";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String email = Ids.text(Ids.next()).toLowerCase(Locale.ROOT) + "@agence.example";

  @Inject private AccountService accounts;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private AccountSummary account;

  @BeforeEach
  void make() {
    account =
        accounts.create(new NewAccount(email, "Anne Petit", Role.SUPERVISOR, null, "fr", PASSWORD));
  }

  @AfterEach
  void restoreClock() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  @Test
  void protected_pages_lead_to_the_sign_in_page_and_back() throws Exception {
    HttpResponse<String> refused = get("/staff/nothing-here?page=2", "");
    assertThat(refused.statusCode()).isEqualTo(303);
    String location = refused.headers().firstValue("Location").orElseThrow();
    assertThat(location).isEqualTo("/sign-in?next=%2Fstaff%2Fnothing-here%3Fpage%3D2");
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    HttpResponse<String> page = get(location, "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body()).contains("/staff/nothing-here?page=2");
    HttpResponse<String> entered = signIn(PASSWORD, "/staff/nothing-here?page=2");
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).contains("/staff/nothing-here?page=2");
    assertThat(get("/staff/nothing-here", session(entered)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_wrong_password_says_no_more_than_an_unknown_account() throws Exception {
    HttpResponse<String> wrong = signIn("not-the-password", null);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(wrong.body()).contains(email).doesNotContain("not-the-password");
    HttpResponse<String> unknown = post("/sign-in", "email=x" + email + "&password=y", "");
    assertThat(words(unknown).replace("x" + email, email)).isEqualTo(words(wrong));
  }

  @Test
  void the_eleventh_try_has_to_wait_even_with_the_right_password() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("wrong", null).statusCode()).isEqualTo(422);
    }
    HttpResponse<String> busy = signIn(PASSWORD, null);
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(busy.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 900);
    assertThat(busy.body()).contains("minutes");
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(16));
    assertThat(signIn(PASSWORD, null).statusCode()).isEqualTo(303);
  }

  @Test
  void another_role_is_not_let_in() throws Exception {
    String session = session(signIn(PASSWORD, null));
    assertThat(get("/creditor/portfolio", session).statusCode()).isEqualTo(403);
  }

  @Test
  void a_session_ends_by_leaving_by_time_and_with_its_account() throws Exception {
    String first = session(signIn(PASSWORD, null));
    assertThat(get("/staff/nothing-here", first).statusCode()).isEqualTo(404);
    assertThat(post("/sign-out", "", first).statusCode()).isEqualTo(303);
    assertThat(get("/staff/nothing-here", first).statusCode()).isEqualTo(303);

    String second = session(signIn(PASSWORD, null));
    ((ShiftableClock) clock).shiftTo(Duration.ofHours(12));
    assertThat(get("/staff/nothing-here", second).statusCode()).isEqualTo(303);
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);

    String third = session(signIn(PASSWORD, null));
    assertThat(get("/staff/nothing-here", third).statusCode()).isEqualTo(404);
    accounts.disable(account.id());
    assertThat(get("/staff/nothing-here", third).statusCode()).isEqualTo(303);
  }

  @Test
  void a_password_given_for_once_leads_nowhere_but_to_choosing_another() throws Exception {
    OneTimePassword given = accounts.giveOneTimePassword(account.id());
    assertThat(signIn(PASSWORD, null).statusCode()).isEqualTo(422);
    String session = session(signIn(given.password(), null));
    HttpResponse<String> held = get("/staff/cases", session);
    assertThat(held.statusCode()).isEqualTo(303);
    assertThat(held.headers().firstValue("Location")).contains("/staff/password");
    assertThat(get("/staff/password", session).body()).contains("Choisissez le vôtre");

    accounts.changePassword(account.id(), given.password(), "neige-violon-port");

    assertThat(get("/staff/cases", session(signIn("neige-violon-port", null))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_password_given_for_once_runs_out() throws Exception {
    OneTimePassword given = accounts.giveOneTimePassword(account.id());
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(3));
    assertThat(signIn(given.password(), null).statusCode()).isEqualTo(422);
  }

  @Test
  void signing_in_changes_the_session_so_that_nobody_can_plant_one() throws Exception {
    String planted = session(get("/testing/session", ""));
    HttpResponse<String> entered =
        post("/sign-in", "email=" + email + "&password=" + PASSWORD, planted);
    assertThat(session(entered)).isNotEmpty().isNotEqualTo(planted);
    assertThat(get("/staff/nothing-here", planted).statusCode()).isEqualTo(303);
  }

  @Test
  void nobody_is_led_off_the_portal() throws Exception {
    for (String next :
        new String[] {
          "https://evil.example/staff/",
          "//evil.example/staff/x",
          "/staff//evil.example",
          "/creditor/x"
        }) {
      assertThat(signIn(PASSWORD, next).headers().firstValue("Location"))
          .contains("/staff/worklist");
    }
  }

  private HttpResponse<String> signIn(String password, String next) throws Exception {
    String form = "email=" + email + "&password=" + password;
    return post(
        "/sign-in",
        next == null ? form : form + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
        "");
  }

  private HttpResponse<String> get(String path, String session) throws Exception {
    return send(request(path, session).GET().build());
  }

  private HttpResponse<String> post(String path, String form, String session) throws Exception {
    return send(
        request(path, session)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(String path, String session) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.portalUrl() + path))
            .header("Accept-Language", "fr");
    return session.isEmpty() ? request : request.header("Cookie", session);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
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
