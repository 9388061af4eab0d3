package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;

/** Forms of which only the beginning ever comes, because the rest is too large to be waited for. */
class LargeFormIT extends AgainstPortal {

  private static final long FILM = 500L * 1024 * 1024;
  private static final int BEGUN = 300_000;
  private static final String EDGE = "edge";
  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

  private final PlacedCase placed = PlacedCase.owing420();

  @Test
  void a_message_keeps_its_words_and_its_film_is_not_waited_for() throws IOException {
    Visitor debtor = Visitor.debtorOf(placed);

    String answer = debtor.beginToSend("/debtor/messages", FILM, EDGE, begun("text", "Un été."));

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("Un été.", "Ces fichiers sont trop lourds", "files-error");
    assertThat(debtor.get("/debtor/messages").body()).contains("Un été.");
    assertThat(placed.timeline()).doesNotContain("message.received", "document.attached");
  }

  @Test
  void a_message_keeps_its_words_too_when_the_visit_is_over() throws IOException {
    Visitor debtor = Visitor.debtorOf(placed);
    Matcher ticket = TICKET.matcher(debtor.get("/debtor/messages").body());
    assertThat(ticket.find()).isTrue();
    Visitor nobody = new Visitor();

    String answer =
        nobody.beginToSend(
            "/debtor/messages",
            FILM,
            EDGE,
            begun("ticket", ticket.group(1), "text", "Écrit trop tard."));

    assertThat(answer).startsWith("HTTP/1.1 303").contains("/debtor/closed?kept=1");
    assertThat(debtor.get("/debtor/messages").body()).contains("Écrit trop tard.");
  }

  @Test
  void a_declaration_shows_again_what_was_typed() throws IOException {
    Visitor debtor = Visitor.debtorOf(placed);
    String answer =
        debtor.beginToSend(
            "/debtor/tell-about?kind=ALREADY_PAID",
            FILM,
            EDGE,
            begun("amount", "420", "paidTo", "Énergie du Sud", "words", "Payé à l’été."));
    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("Énergie du Sud", "Payé à l’été.", "Ce fichier est trop lourd", "file-error");
    assertThat(placed.timeline()).doesNotContain("declaration.");
  }

  @Test
  void nobody_else_is_listened_to_for_long() throws Exception {
    Visitor anybody = new Visitor();
    assertThat(anybody.beginToSend("/debtor/messages", FILM, EDGE, begun("text", "Qui ?")))
        .startsWith("HTTP/1.1 303")
        .doesNotContain("kept");
    assertThat(anybody.beginToSend("/verify", FILM, EDGE, begun("letter", "L-1")))
        .startsWith("HTTP/1.1 413");

    HttpRequest endless =
        HttpRequest.newBuilder(URI.create(Portal.url() + "/debtor/messages"))
            .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
            .POST(
                BodyPublishers.ofByteArrays(Arrays.asList(begun("text", "Sans fin"), new byte[9])))
            .build();
    assertThat(HttpClient.newHttpClient().send(endless, BodyHandlers.discarding()).statusCode())
        .isEqualTo(411);
  }

  /** Fields, each with what was typed, and the beginning of a file. */
  private static byte[] begun(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append("--edge\r\nContent-Disposition: form-data; name=\"")
          .append(fields[i])
          .append("\"\r\n\r\n")
          .append(fields[i + 1])
          .append("\r\n");
    }
    form.append(
        "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"f.mp4\"\r\n\r\n");
    return Arrays.copyOf(form.toString().getBytes(StandardCharsets.UTF_8), BEGUN);
  }
}
