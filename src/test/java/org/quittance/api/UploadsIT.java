package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Sha256;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Clamd;
import org.quittance.testing.Papers;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** What people send by mistake or by malice, and how what is right is kept. */
class UploadsIT extends AgainstPortal {

  private static final int MEGABYTE = 1024 * 1024;

  private final Portal agency = Portal.asAgency();
  private String reference;

  @BeforeEach
  void a_case() {
    reference = Bodies.aCase(Bodies.aCreditor());
  }

  @Test
  void nothing_is_no_file() {
    attach("photo.jpg", new byte[0]).expect(422);
    assertThat(attach("photo.jpg", new byte[0]).text("/code")).isEqualTo("DOCUMENT_EMPTY");
  }

  @Test
  void a_page_with_a_pdf_in_it_is_not_taken() {
    byte[] both =
        ("<html><script>alert(1)</script>"
                + new String(Papers.pdf("x"), StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(attach("facture.pdf", both).expect(422).text("/code"))
        .isEqualTo("DOCUMENT_TYPE_NOT_ACCEPTED");
  }

  @Test
  void an_archive_is_not_opened_to_see_what_is_in_it() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream bomb = new ZipOutputStream(bytes)) {
      bomb.putNextEntry(new ZipEntry("zeros"));
      for (int i = 0; i < 100; i++) {
        bomb.write(new byte[MEGABYTE]);
      }
    }
    assertThat(attach("proof.pdf", bytes.toByteArray()).expect(422).text("/code"))
        .isEqualTo("DOCUMENT_TYPE_NOT_ACCEPTED");
  }

  @Test
  void what_the_scanner_knows_is_refused() {
    byte[] pdf = Papers.pdf("looks well");
    byte[] infected = Arrays.copyOf(pdf, pdf.length + Clamd.EICAR.length());
    System.arraycopy(
        Clamd.EICAR.getBytes(StandardCharsets.US_ASCII),
        0,
        infected,
        pdf.length,
        Clamd.EICAR.length());
    assertThat(attach("reçu.pdf", infected).expect(422).text("/code"))
        .isEqualTo("DOCUMENT_INFECTED");
    assertThat(listed()).doesNotContain("reçu");
  }

  @Test
  void a_name_keeps_its_words_and_loses_its_path() {
    byte[] pdf = Papers.pdf("named " + reference);
    assertThat(attach("..\\..//etc/📄 reçu d’été.pdf.exe", pdf).expect(201).text("/name"))
        .isEqualTo("📄 reçu d’été.pdf.exe.pdf");
  }

  @Test
  void five_hundred_megabytes_are_turned_away_without_being_kept() {
    InputStream endless =
        new InputStream() {
          private long left = 500L * MEGABYTE;

          @Override
          public int read() {
            return left-- > 0 ? 0 : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, left);
            left -= count;
            return count == 0 ? -1 : count;
          }
        };
    try {
      Answer answer =
          agency.call(
              "POST",
              "/api/v1/cases/" + reference + "/documents?name=film.pdf",
              BodyPublishers.ofInputStream(() -> endless),
              "Content-Type",
              "application/pdf");
      assertThat(answer.status()).isIn(413, 422);
    } catch (IllegalStateException hungUp) {
      // Closing the door on whoever goes on sending is an answer too.
      assertThat(hungUp).hasCauseInstanceOf(IOException.class);
    }
    assertThat(listed()).doesNotContain("film");
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws IOException {
    URI portal = URI.create(Portal.url());
    byte[] pdf = Papers.pdf("broken off");
    try (Socket line = new Socket(portal.getHost(), portal.getPort())) {
      OutputStream out = line.getOutputStream();
      out.write(
          ("POST /api/v1/cases/"
                  + reference
                  + "/documents?name=half.pdf HTTP/1.1\r\nHost: localhost\r\n"
                  + "Authorization: Bearer "
                  + Bench.AGENCY_KEY
                  + "\r\nContent-Type: application/pdf\r\nContent-Length: "
                  + pdf.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(pdf, 0, pdf.length / 2);
      out.flush();
    }
    assertThat(listed()).doesNotContain("half");
    attach("whole.pdf", pdf).expect(201);
  }

  @Test
  void a_photograph_of_a_phone_is_taken_by_what_it_is() {
    // The head of an ISO base media file of brand heic (ISO/IEC 14496-12, 4.3).
    byte[] head = HexFormat.of().parseHex("00000018667479706865696300000000686569636d696631");
    byte[] photo = Arrays.copyOf(head, 4_000);
    System.arraycopy(reference.getBytes(StandardCharsets.US_ASCII), 0, photo, 100, 10);
    Answer kept = attach("IMG_0001.HEIC", photo).expect(201);
    assertThat(kept.text("/mediaType")).isEqualTo("image/heic");
    assertThat(kept.text("/name")).isEqualTo("IMG_0001.heic");
  }

  @Test
  void a_file_is_kept_once_sealed_and_given_back_as_it_came() throws Exception {
    byte[] pdf = Papers.pdf("Claire Martin " + reference);
    Answer first = attach("facture.pdf", pdf).expect(201);
    String other = Bodies.aCase(Bodies.aCreditor());
    attachTo(other, "la même.pdf", pdf).expect(201);

    byte[] sha256 = Sha256.of(pdf);
    assertThat(column("select cast(count(*) as char) from file_content where sha256 = ?", sha256))
        .isEqualTo("1");
    assertThat(column("select sealed from file_slice where sha256 = ?", sha256))
        .doesNotContain("%PDF", "Helvetica");
    Answer read = read(first).expect(200);
    assertThat(read.header("Content-Disposition")).contains("attachment");
    assertThat(read.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(read.body()).isEqualTo(new String(pdf, StandardCharsets.UTF_8));
  }

  @Test
  void a_stored_file_that_was_changed_is_not_given_out() throws Exception {
    byte[] pdf = Papers.picture("png", reference);
    Answer kept = attach("screen.png", pdf).expect(201);
    update(
        "update file_slice set sealed = concat(left(sealed, 40), char(7), substring(sealed, 42))"
            + " where sha256 = ?",
        Sha256.of(pdf));
    assertThat(read(kept).status()).isEqualTo(500);
  }

  private Answer attach(String name, byte[] content) {
    return attachTo(reference, name, content);
  }

  private Answer attachTo(String caseReference, String name, byte[] content) {
    return agency.call(
        "POST",
        "/api/v1/cases/"
            + caseReference
            + "/documents?name="
            + URLEncoder.encode(name, StandardCharsets.UTF_8),
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)),
        "Content-Type",
        "application/octet-stream");
  }

  private Answer read(Answer document) {
    return agency.get("/api/v1/cases/" + reference + "/documents/" + document.text("/id"));
  }

  private String listed() {
    return agency.get("/api/v1/cases/" + reference + "/documents").expect(200).body();
  }

  private static String column(String query, byte[] sha256) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setBytes(1, sha256);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static void update(String change, byte[] sha256) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(change)) {
      statement.setBytes(1, sha256);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(Bench.database().jdbcUrl(), "quittance", "quittance");
  }
}
