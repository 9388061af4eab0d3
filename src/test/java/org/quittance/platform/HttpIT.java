package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

class HttpIT extends AgainstPortal {

  @Test
  void every_answer_carries_the_protective_headers() {
    Answer answer = Portal.anonymous().get("/nowhere");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Referrer-Policy").orElse("")).isIn("same-origin", "no-referrer");
    assertThat(answer.header("X-Frame-Options")).contains("DENY");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
  }

  @Test
  void an_answer_does_not_tell_what_serves_it() {
    Answer answer = Portal.anonymous().get("/nowhere");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.body()).doesNotContain("Undertow").doesNotContain("WildFly");
  }

  @Test
  void headers_longer_than_the_limit_are_refused() {
    Answer answer =
        Portal.anonymous()
            .call("GET", "/nowhere", BodyPublishers.noBody(), "X-Long", "x".repeat(40_000));
    assertThat(answer.status()).isBetween(400, 499);
  }

  @Test
  void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    Answer answer = Portal.anonymous().get("/testing/session");
    assertThat(answer.header("Set-Cookie"))
        .hasValueSatisfying(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-session=")
                    .containsIgnoringCase("; secure")
                    .containsIgnoringCase("; httponly")
                    .containsIgnoringCase("; samesite=lax")
                    .contains("path=/"));
  }
}
