package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;
import org.quittance.testing.UnlawfulPlacement;

/** What the law does not let an agency collect is refused with its article, by call and by file. */
class UnlawfulPlacementIT extends AgainstPortal {

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final Portal agency = Portal.asAgency();

  @BeforeEach
  void creditors() {
    UnlawfulPlacement.registerCreditors(agency);
  }

  static Stream<UnlawfulPlacement> each() {
    return UnlawfulPlacement.all().stream();
  }

  private Answer place(String reference, String body, String language) {
    return agency.call(
        "PUT",
        "/api/v1/cases/" + reference,
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/json",
        "Accept-Language",
        language);
  }

  @ParameterizedTest
  @MethodSource("each")
  void a_call_is_refused_with_the_article_in_both_languages(UnlawfulPlacement unlawful) {
    String reference = Bodies.fresh("LAW");
    Answer french = place(reference, unlawful.json(), "fr").expect(422);
    Answer english = place(reference, unlawful.json(), "en").expect(422);

    for (Answer answer : List.of(french, english)) {
      ApiDescription.served().accepts("Problem", answer.body());
      assertThat(answer.text("/code")).isEqualTo(unlawful.code());
      assertThat(answer.text("/detail")).contains(unlawful.article());
    }
    assertThat(english.text("/detail")).isNotEqualTo(french.text("/detail"));
    agency.get("/api/v1/cases/" + reference).expect(404);
  }

  @Test
  void a_file_is_refused_line_by_line_with_the_article_in_both_languages() {
    String prefix = Bodies.fresh("LAWS");
    List<UnlawfulPlacement> all = UnlawfulPlacement.all();
    String csv =
        UnlawfulPlacement.csvHeader()
            + all.stream()
                .map(one -> one.csvLine(prefix + "-" + one.name()))
                .collect(Collectors.joining());
    Answer accepted =
        agency
            .call(
                "POST", "/api/v1/imports", BodyPublishers.ofString(csv), "Content-Type", "text/csv")
            .expect(202);
    String address = "/api/v1/imports/" + accepted.text("/id");
    awaitChecked(address);

    for (String language : List.of("fr", "en")) {
      List<JsonObject> errors =
          agency
              .call("GET", address, BodyPublishers.noBody(), "Accept-Language", language)
              .expect(200)
              .json()
              .asJsonObject()
              .getJsonArray("errors")
              .getValuesAs(JsonObject.class);
      assertThat(errors).hasSize(all.size());
      for (int i = 0; i < all.size(); i++) {
        JsonObject error = errors.get(i);
        assertThat(error.getString("code")).isEqualTo(all.get(i).code());
        assertThat(error.getString("detail")).contains(all.get(i).article());
        assertThat(error.getString("field")).isEqualTo(all.get(i).field());
      }
    }
    agency.get("/api/v1/cases/" + prefix + "-" + all.get(0).name()).expect(404);
  }

  private void awaitChecked(String address) {
    long end = System.nanoTime() + PATIENCE;
    while (agency.get(address).expect(200).text("/status").matches("RECEIVED|CHECKING|RUNNING")) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  @Test
  void a_time_barred_claim_is_placed_by_who_says_to_know_it() {
    String reference = Bodies.fresh("LATE");
    UnlawfulPlacement tooLate =
        UnlawfulPlacement.all().stream()
            .filter(one -> one.name().equals("too-late"))
            .findFirst()
            .orElseThrow();
    String knowingly =
        tooLate.json().replace("\"timeBarredKnowingly\":false", "\"timeBarredKnowingly\":true");

    place(reference, knowingly, "fr").expect(201);

    Answer read = agency.get("/api/v1/cases/" + reference).expect(200);
    ApiDescription.served().accepts("Case", read.body());
    assertThat(read.text("/claims/0/timeBarredKnowingly")).isEqualTo("true");
    // Saying it again without the word changes what is known of it, and is not refused: the case
    // has the claim.
    place(reference, tooLate.json(), "fr").expect(200);
  }
}
