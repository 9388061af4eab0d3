package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;

/** A person without a browser: keeps their session, sends forms, follows no redirect. */
final class Visitor {

  private static final Pattern CODE = Pattern.compile("(?m)^\\s*([0-9]{3}) ([0-9]{3})\\s*$");

  private final HttpClient http = HttpClient.newHttpClient();
  private String session = "";

  /** A debtor who answers the guard and types the code of a letter. */
  static Visitor debtorOf(PlacedCase placed) {
    Portal.Answer letter =
        Portal.asAgency()
            .post(
                "/api/v1/cases/" + placed.reference() + "/access-links", "{\"channel\":\"LETTER\"}")
            .expect(201);
    Visitor debtor = new Visitor();
    assertThat(
            debtor
                .post(
                    letter.text("/url"),
                    Map.of(
                        "postalCode", PlacedCase.POSTAL_CODE, "birthYear", PlacedCase.BIRTH_YEAR))
                .statusCode())
        .isEqualTo(303);
    String page = debtor.get("/debtor/code?next=/debtor/access").body();
    String form = page.substring(page.indexOf("<form id=\"letter\""));
    String state = valueOf(form, "jakarta.faces.ViewState");
    assertThat(
            debtor
                .post(
                    "/debtor/code?next=/debtor/access",
                    Map.of(
                        "letter", "letter",
                        "next", "/debtor/access",
                        "letterCode", letter.text("/letterCode"),
                        "enterLetterCode", "x",
                        "jakarta.faces.ViewState", state))
                .statusCode())
        .isEqualTo(302);
    return debtor;
  }

  private static String valueOf(String form, String name) {
    Matcher found =
        Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"")
            .matcher(form);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** Somebody who comes by an invitation and types the code that follows it. */
  static Visitor delegateAt(String email) {
    Visitor delegate = new Visitor();
    assertThat(delegate.enterAs(email).statusCode()).isEqualTo(303);
    return delegate;
  }

  HttpResponse<String> enterAs(String email) {
    String link = invitationTo(email);
    int before = Mailbox.of(email).letters().size();
    assertThat(post(link, Map.of("act", "send")).statusCode()).isEqualTo(200);
    return post(link, Map.of("act", "enter", "code", codeIn(email, before + 1)));
  }

  static String invitationTo(String email) {
    Matcher link =
        Pattern.compile("https?://\\S+/l/d/[A-Za-z0-9_-]{43}")
            .matcher(Mailbox.of(email).await().text());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  /** The code in the newest mail there, once there are that many. */
  static String codeIn(String email, int mails) {
    List<Mailbox.Letter> letters = Mailbox.of(email).await(mails);
    Matcher code = CODE.matcher(letters.get(mails - 1).text());
    assertThat(code.find()).as(letters.get(mails - 1).text()).isTrue();
    return code.group(1) + code.group(2);
  }

  HttpResponse<String> give(Map<String, String> form) {
    return post("/debtor/access", form);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /**
   * Begins to send a form with files, stops on the way, and reads what is answered all the same.
   *
   * @param size announced, in bytes
   * @param begun what comes of it
   */
  String beginToSend(String path, long size, String boundary, byte[] begun) throws IOException {
    URI portal = URI.create(Portal.url());
    try (Socket line = new Socket(portal.getHost(), portal.getPort())) {
      line.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
      OutputStream out = line.getOutputStream();
      String head =
          "POST %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nAccept-Language: fr\r\n"
              + "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n";
      out.write(
          head.formatted(path, portal.getAuthority(), session, boundary, size)
              .getBytes(StandardCharsets.US_ASCII));
      out.write(begun);
      out.flush();
      return answer(line.getInputStream());
    }
  }

  // To the end of the page, or of the head where nothing follows: the line itself stays open.
  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    String answer = "";
    boolean whole = false;
    for (int next = in.read(); next >= 0; next = whole ? -1 : in.read()) {
      read.write(next);
      if (next == '\n' || next == '>') {
        answer = read.toString(StandardCharsets.UTF_8);
        whole =
            answer.endsWith("</html>")
                || answer.endsWith("\r\n\r\n") && answer.contains("Content-Length: 0");
      }
    }
    return answer;
  }

  int statusOf(String path) {
    return get(path).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    String url = path.startsWith("/") ? Portal.url() + path : path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", "fr");
    return session.isEmpty() ? request : request.header("Cookie", session);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith("__Host-session="))
          .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
          .forEach(cookie -> session = cookie);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
