package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.document.rules.MediaType;
import org.quittance.refusal.Refusal;

class ReceivedFileTest {

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static InputStream text(String content) {
    return stream(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7\n%âãÏÓ\n1 0 obj', PDF",
    "'\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', PNG",
    "'\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF', JPEG"
  })
  void the_content_says_what_a_file_is(String content, MediaType type) {
    try (ReceivedFile file = ReceivedFile.of(text(content))) {
      assertThat(file.mediaType()).contains(type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'<html><body>%PDF-1.7</body></html>'",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>'",
    "'PK\u0003\u0004 a spreadsheet'",
    "'MZ\u0090\u0000 a program'",
    "'GIF89a a picture of the wrong kind'",
    "'only words'"
  })
  void anything_else_is_not_accepted_whatever_it_says_about_itself(String content) {
    try (ReceivedFile file = ReceivedFile.of(text(content))) {
      assertThat(file.mediaType()).isEmpty();
    }
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> ReceivedFile.of(text("")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(DocumentRefusal.DOCUMENT_EMPTY));
  }

  @Test
  void the_largest_file_is_taken_and_one_byte_more_is_refused() throws IOException {
    byte[] largest = new byte[ReceivedFile.LARGEST];
    try (ReceivedFile file = ReceivedFile.of(stream(largest))) {
      assertThat(file.size()).isEqualTo(ReceivedFile.LARGEST);
    }

    assertThatThrownBy(() -> ReceivedFile.of(stream(new byte[ReceivedFile.LARGEST + 1])))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(DocumentRefusal.DOCUMENT_TOO_LARGE));
  }
}
