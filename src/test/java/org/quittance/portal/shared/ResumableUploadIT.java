package org.quittance.portal.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Ids;
import org.quittance.platform.Sha256;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Papers;
import org.quittance.testing.Portal;

/** A file that comes in pieces, over a connection that breaks, by plain HTTP. */
class ResumableUploadIT extends AgainstPortal {

  private static final String EDGE = "edge-of-a-part";
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final String CREDITOR =
      """
      {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;
  private static final String CASE =
      """
      {"creditor":"%s","placedOn":"2026-11-02",
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
                 "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                            "city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
       "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2026","dueOn":"2026-04-30",
                  "principal":{"amount":"900.00","currency":"EUR"},
                  "interest":{"basis":"NONE"},"indemnity":false}]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Portal agency = Portal.asAgency();
  private final String reference = "PIECES-" + Ids.text(Ids.next());
  private final byte[] file = padded(Papers.pdf("Livraison " + reference), 700_000);

  @BeforeEach
  void a_case() {
    agency.put("/api/v1/creditors/ENSUD", CREDITOR);
    agency.put("/api/v1/cases/" + reference, CASE.formatted("ENSUD")).expect(201);
  }

  // What stands behind the end of a PDF is no part of it, and nobody's harm.
  private static byte[] padded(byte[] pdf, int size) {
    byte[] file = Arrays.copyOf(pdf, size);
    Arrays.fill(file, pdf.length, size, (byte) '\n');
    return file;
  }

  @Test
  void a_file_cut_off_midway_goes_on_where_it_was_and_arrives_whole() throws Exception {
    String session = signIn("compta@ensud.example");
    String upload = begin(session, "/creditor/uploads", file.length);
    assertThat(offset(session, upload)).isZero();

    breakOff(session, upload, 0, 300_000);
    awaitOffset(session, upload, 300_000);
    HttpResponse<String> stale = patch(session, upload, 0, Arrays.copyOf(file, 1000));
    assertThat(stale.statusCode()).isEqualTo(409);
    patch(session, upload, 300_000, Arrays.copyOfRange(file, 300_000, file.length));
    assertThat(offset(session, upload)).isEqualTo(file.length);

    attach(session, upload);
    assertThat(agency.get("/api/v1/cases/" + reference + "/timeline").expect(200).body())
        .contains("document.attached", "compta@ensud.example", "livraison d’été.pdf")
        .contains(Sha256.hex(file));
    assertThat(status("HEAD", session, upload)).isEqualTo(404);
  }

  @Test
  void a_file_that_comes_with_its_form_is_looked_into_and_attached() throws Exception {
    String session = signIn("compta@ensud.example");
    HttpResponse<String> refused = post(session, filePart("ruse.pdf", "<html>".getBytes(US_ASCII)));
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("Ce fichier n’est ni un PDF");

    assertThat(post(session, filePart("bon.pdf", file)).statusCode()).isEqualTo(302);
    assertThat(agency.get("/api/v1/cases/" + reference + "/timeline").expect(200).body())
        .contains("bon.pdf", Sha256.hex(file))
        .doesNotContain("ruse");
  }

  @Test
  void a_creditor_reaches_neither_case_nor_proof_of_another() throws Exception {
    String other = "LOGIS-" + Ids.text(Ids.next());
    agency.put("/api/v1/creditors/" + other, CREDITOR);
    String theirs = other + "-1";
    agency.put("/api/v1/cases/" + theirs, CASE.formatted(other)).expect(201);
    String proof =
        agency
            .call(
                "POST",
                "/api/v1/cases/" + theirs + "/documents?name=contrat.pdf",
                BodyPublishers.ofByteArray(Papers.pdf(theirs)),
                "Content-Type",
                "application/octet-stream")
            .expect(201)
            .text("/id");
    String session = signIn("compta@ensud.example");

    assertThat(status("GET", session, "/creditor/case?ref=" + theirs)).isEqualTo(404);
    assertThat(status("GET", session, "/creditor/document?ref=" + theirs + "&id=" + proof))
        .isEqualTo(404);
    assertThat(status("GET", session, "/creditor/document?ref=" + reference + "&id=" + proof))
        .isEqualTo(404);
  }

  @Test
  void what_is_too_large_is_turned_away_before_a_byte_of_it_comes() throws Exception {
    String session = signIn("compta@ensud.example");
    assertThat(announce(session, "/creditor/uploads", 10L * 1024 * 1024 + 1).statusCode())
        .isEqualTo(413);
    assertThat(announce(session, "/creditor/uploads", 500L * 1024 * 1024).statusCode())
        .isEqualTo(413);
    assertThat(announce(session, "/creditor/uploads", 0).statusCode()).isEqualTo(400);
    String upload = begin(session, "/creditor/uploads", 1000);
    assertThat(patch(session, upload, 0, Arrays.copyOf(file, 1001)).statusCode()).isEqualTo(413);
    assertThat(status("DELETE", session, upload)).isEqualTo(204);
    assertThat(status("HEAD", session, upload)).isEqualTo(404);
  }

  @Test
  void nobody_reaches_what_another_person_sends() throws Exception {
    String creditor = signIn("compta@ensud.example");
    String upload = begin(creditor, "/creditor/uploads", file.length);
    String staff = signIn("handler@agency.example");
    String asStaff = upload.replace("/creditor/", "/staff/");

    assertThat(status("HEAD", staff, asStaff)).isEqualTo(404);
    assertThat(patch(staff, asStaff, 0, Arrays.copyOf(file, 10)).statusCode()).isEqualTo(404);
    status("DELETE", staff, asStaff);
    assertThat(offset(creditor, upload)).isZero();
    assertThat(status("HEAD", "", upload)).isNotEqualTo(200);
  }

  @Test
  void a_request_that_does_not_name_the_protocol_is_not_heard() throws Exception {
    String session = signIn("compta@ensud.example");
    HttpRequest.Builder silent =
        HttpRequest.newBuilder(URI.create(Portal.url() + "/creditor/uploads"))
            .header("Cookie", session)
            .header("Upload-Length", "10")
            .POST(BodyPublishers.noBody());
    assertThat(http.send(silent.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(412);
  }

  private String signIn(String email) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Portal.url() + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("email=" + email + "&password=" + Bench.PASSWORD))
            .build();
    HttpResponse<String> entered = http.send(request, BodyHandlers.ofString());
    return entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private String begin(String session, String door, long size) throws Exception {
    HttpResponse<String> begun = announce(session, door, size);
    assertThat(begun.statusCode()).isEqualTo(201);
    return begun.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> announce(String session, String door, long size) throws Exception {
    String name =
        Base64.getEncoder().encodeToString("livraison d’été.pdf".getBytes(StandardCharsets.UTF_8));
    return send(
        "POST",
        session,
        door,
        BodyPublishers.noBody(),
        "Upload-Length",
        String.valueOf(size),
        "Upload-Metadata",
        "filename " + name);
  }

  private long offset(String session, String upload) throws Exception {
    HttpResponse<String> told = send("HEAD", session, upload, BodyPublishers.noBody());
    assertThat(told.statusCode()).isEqualTo(200);
    return told.headers().firstValueAsLong("Upload-Offset").orElseThrow();
  }

  private void awaitOffset(String session, String upload, long expected) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (offset(session, upload) != expected) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private int status(String method, String session, String address) throws Exception {
    return send(method, session, address, BodyPublishers.noBody()).statusCode();
  }

  private HttpResponse<String> patch(String session, String upload, long offset, byte[] piece)
      throws Exception {
    return send(
        "PATCH",
        session,
        upload,
        BodyPublishers.ofByteArray(piece),
        "Content-Type",
        "application/offset+octet-stream",
        "Upload-Offset",
        String.valueOf(offset));
  }

  private HttpResponse<String> send(
      String method, String session, String address, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Portal.url() + address))
            .header("Cookie", session)
            .header("Tus-Resumable", "1.0.0")
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Announces the whole rest, sends some of it and hangs up. */
  private void breakOff(String session, String upload, int from, int until) throws IOException {
    URI portal = URI.create(Portal.url());
    try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PATCH "
                  + upload
                  + " HTTP/1.1\r\nHost: "
                  + portal.getAuthority()
                  + "\r\nCookie: "
                  + session
                  + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: "
                  + from
                  + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                  + (file.length - from)
                  + "\r\n\r\n")
              .getBytes(US_ASCII));
      out.write(file, from, until - from);
      out.flush();
    }
  }

  /** Presses the button of the creditor's page, as a browser does once the file has been sent. */
  private void attach(String session, String upload) throws Exception {
    String key = upload.substring(upload.lastIndexOf('/') + 1);
    assertThat(post(session, part("\"upload\"", key.getBytes(US_ASCII))).statusCode())
        .isEqualTo(302);
  }

  private HttpResponse<String> post(String session, byte[] last) throws Exception {
    String address = "/creditor/case?ref=" + reference;
    String page = send("GET", session, address, BodyPublishers.noBody()).body();
    Matcher state = HIDDEN.matcher(page);
    Matcher nonce = NONCE.matcher(page);
    assertThat(state.find()).isTrue();
    assertThat(nonce.find()).isTrue();
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String[] fields = {
      "attach", "attach",
      "attachFiles", "attachFiles",
      "jakarta.faces.ViewState", state.group(1),
      "primefaces.nonce", nonce.group(1),
      "claim", "F-1"
    };
    for (int i = 0; i < fields.length; i += 2) {
      form.writeBytes(part('"' + fields[i] + '"', fields[i + 1].getBytes(US_ASCII)));
    }
    form.writeBytes(last);
    form.writeBytes(("--" + EDGE + "--\r\n").getBytes(US_ASCII));
    return send(
        "POST",
        session,
        "/creditor/case",
        BodyPublishers.ofByteArray(form.toByteArray()),
        "Content-Type",
        "multipart/form-data; boundary=" + EDGE);
  }

  private static byte[] filePart(String name, byte[] content) {
    return part("\"files\"; filename=\"" + name + "\"", content);
  }

  private static byte[] part(String name, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--" + EDGE + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n")
            .getBytes(US_ASCII));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(US_ASCII));
    return part.toByteArray();
  }
}
