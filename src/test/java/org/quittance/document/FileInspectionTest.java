package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.quittance.document.rules.MediaType;
import org.quittance.refusal.Refusal;
import org.quittance.testing.Papers;

class FileInspectionTest {

  @Test
  void a_paper_a_photograph_and_a_screenshot_pass() {
    assertThatCode(
            () -> {
              inspect(Papers.pdf("Facture n° 1"), MediaType.PDF);
              inspect(Papers.picture("jpg", "photo"), MediaType.JPEG);
              inspect(Papers.picture("png", "screen"), MediaType.PNG);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void a_page_that_is_also_a_pdf_is_not_taken_for_one() {
    byte[] pdf = Papers.pdf("both");
    byte[] page = "<html><script>alert(1)</script>\n".getBytes(StandardCharsets.US_ASCII);
    byte[] both = ByteBuffer.allocate(page.length + pdf.length).put(page).put(pdf).array();

    assertThat(refusalOf(both, MediaType.PDF))
        .isEqualTo(DocumentRefusal.DOCUMENT_TYPE_NOT_ACCEPTED);
  }

  @Test
  void what_was_cut_off_on_its_way_is_said_to_be_broken() {
    byte[] picture = Papers.picture("png", "cut");
    byte[] begun = "%PDF-1.7\nnothing follows".getBytes(StandardCharsets.US_ASCII);

    assertThat(refusalOf(Arrays.copyOf(picture, 12), MediaType.PNG))
        .isEqualTo(DocumentRefusal.DOCUMENT_BROKEN);
    assertThat(refusalOf(begun, MediaType.PDF)).isEqualTo(DocumentRefusal.DOCUMENT_BROKEN);
  }

  @Test
  void a_paper_nobody_can_open_is_asked_for_without_its_password() throws IOException {
    assertThat(refusalOf(locked(), MediaType.PDF)).isEqualTo(DocumentRefusal.DOCUMENT_LOCKED);
  }

  @Test
  void a_paper_that_starts_something_is_refused() throws IOException {
    assertThat(refusalOf(opening(new PDActionJavaScript("app.alert(1)")), MediaType.PDF))
        .isEqualTo(DocumentRefusal.DOCUMENT_STARTS_PROGRAMS);
    assertThat(refusalOf(opening(new PDActionLaunch()), MediaType.PDF))
        .isEqualTo(DocumentRefusal.DOCUMENT_STARTS_PROGRAMS);
  }

  @Test
  void pages_are_bounded() {
    assertThatCode(() -> inspect(Papers.pdf("long", FileInspection.MOST_PAGES), MediaType.PDF))
        .doesNotThrowAnyException();
    assertThat(refusalOf(Papers.pdf("longer", FileInspection.MOST_PAGES + 1), MediaType.PDF))
        .isEqualTo(DocumentRefusal.DOCUMENT_TOO_MANY_PAGES);
  }

  @Test
  void a_small_file_that_unfolds_into_a_huge_picture_is_refused_unread() throws IOException {
    assertThat(refusalOf(pngClaiming(60_000, 60_000), MediaType.PNG))
        .isEqualTo(DocumentRefusal.DOCUMENT_PICTURE_TOO_LARGE);
  }

  private static void inspect(byte[] content, MediaType type) {
    try (ReceivedFile file = ReceivedFile.of(new ByteArrayInputStream(content))) {
      FileInspection.inspect(file, type);
    }
  }

  private static Object refusalOf(byte[] content, MediaType type) {
    return catchThrowableOfType(Refusal.class, () -> inspect(content, type)).code();
  }

  private static byte[] locked() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "reader", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      return saved(pdf);
    }
  }

  private static byte[] opening(org.apache.pdfbox.pdmodel.interactive.action.PDAction action)
      throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentCatalog().setOpenAction(action);
      return saved(pdf);
    }
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  /**
   * The head of a PNG (ISO/IEC 15948, 11.2.2) with its check sum, and hardly anything behind it.
   */
  private static byte[] pngClaiming(int width, int height) throws IOException {
    byte[] png = Papers.picture("png", "bomb");
    ByteBuffer head = ByteBuffer.wrap(png);
    head.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    head.putInt(29, (int) sum.getValue());
    return png;
  }
}
