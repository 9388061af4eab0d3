package org.quittance.portal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.AttemptLimitService;
import org.quittance.access.CurrentActor;
import org.quittance.access.Guarded;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.FirstLetter;
import org.quittance.casefile.LetterCheckService;
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;

class LetterCheckIT extends InContainer {

  private static final String HERE = "127.0.0.1";

  @Inject private LetterCheckService letters;
  @Inject private AttemptLimitService limits;
  @Inject private CaseFileService caseFiles;
  @Inject private CreditorService creditors;
  @Inject private CurrentActor currentActor;
  @Inject private Settings settings;

  private final String letter = "L-" + Ids.text(Ids.next());

  private void place() {
    currentActor.become(Actor.staff("anne@agence.example"));
    creditors.register("ENSUD", CaseFiles.aCreditor());
    CasePlacement like = CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build();
    caseFiles.place(
        "REAL-" + Ids.text(Ids.next()),
        new CasePlacement(
            like.creditorReference(),
            like.placedOn(),
            like.debtor(),
            new FirstLetter(letter, LocalDate.parse("2026-11-03")),
            like.claims()));
  }

  @Test
  void a_letter_is_ours_only_with_the_postal_code_it_was_sent_to() {
    place();
    assertThat(letters.sentOn(letter, "31300")).contains(LocalDate.parse("2026-11-03"));
    assertThat(letters.sentOn(letter, "75001")).isEmpty();
    assertThat(letters.sentOn("L-none", "31300")).isEmpty();
    assertThat(letters.sentOn(letter, "%")).isEmpty();
  }

  @Test
  void a_wrong_postal_code_takes_no_longer_than_an_unknown_letter() {
    place();
    long[] known = new long[300];
    long[] unknown = new long[300];
    for (int i = 0; i < known.length; i++) {
      known[i] = time(letter, "75001");
      unknown[i] = time("L-none-" + i, "75001");
    }
    assertThat(Math.abs(median(known) - median(unknown))).isLessThan(5_000_000L);
  }

  private long time(String reference, String postalCode) {
    long began = System.nanoTime();
    letters.sentOn(reference, postalCode);
    return System.nanoTime() - began;
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  @Test
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void right_and_wrong_questions_count_alike_until_the_address_has_to_wait() throws Exception {
    place();
    limits.forget(Guarded.LETTER_REFERENCE, HERE);
    try {
      for (int i = 0; i < 10; i++) {
        HttpResponse<String> answer = ask(i % 2 == 0 ? letter : "L-none", "31300");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      }
      HttpResponse<String> refused = ask(letter, "31300");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).doesNotContain("3 novembre 2026");
    } finally {
      limits.forget(Guarded.LETTER_REFERENCE, HERE);
    }
  }

  private HttpResponse<String> ask(String reference, String postalCode)
      throws IOException, InterruptedException {
    String form =
        "reference="
            + URLEncoder.encode(reference, StandardCharsets.UTF_8)
            + "&postalCode="
            + postalCode;
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(settings.portalUrl() + "/is-this-you"))
                .header("Accept-Language", "fr")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
  }
}
