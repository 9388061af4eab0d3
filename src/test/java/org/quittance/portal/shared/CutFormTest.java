package org.quittance.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The beginning of a form that is too large. */
class CutFormTest {

  private static final String TYPE = "multipart/form-data; boundary=----edge";
  private static final String BEGINNING =
      """
      ------edge
      Content-Disposition: form-data; name="ticket"

      A.B.C
      ------edge
      Content-Disposition: form-data; name="text"

      Été,
      deux lignes -- et demie
      ------edge
      Content-Disposition: form-data; name="none"; filename=""
      Content-Type: application/octet-stream


      ------edge
      Content-Disposition: form-data; name="files"; filename="film; name=text.mp4"
      Content-Type: video/mp4

      """
          .replace("\n", "\r\n");

  @Test
  void what_stands_before_the_files_is_read_and_next_to_nothing_of_them() throws IOException {
    AtomicLong read = new AtomicLong();
    InputStream film =
        new InputStream() {
          @Override
          public int read() {
            read.incrementAndGet();
            return 0;
          }
        };

    CutForm form = CutForm.parse(TYPE, new SequenceInputStream(begin(BEGINNING), film));

    assertThat(form.fields())
        .containsOnlyKeys("ticket", "text")
        .containsEntry("ticket", "A.B.C")
        .containsEntry("text", "Été,\r\ndeux lignes -- et demie");
    assertThat(read.get()).isLessThan(200_000);
  }

  @Test
  void a_field_that_does_not_end_is_read_as_far_as_it_goes() throws IOException {
    String endless = BEGINNING.substring(0, BEGINNING.indexOf(" -- et demie"));
    assertThat(CutForm.parse(TYPE, begin(endless)).fields())
        .containsEntry("text", "Été,\r\ndeux lignes");
  }

  @Test
  void what_is_no_form_says_nothing() throws IOException {
    assertThat(CutForm.parse("multipart/mixed", begin(BEGINNING)).fields()).isEmpty();
    assertThat(CutForm.parse(TYPE, begin("{}")).fields()).isEmpty();
    assertThat(CutForm.parse("multipart/form-data; boundary=\"other\"", begin(BEGINNING)).fields())
        .isEmpty();
  }

  private static InputStream begin(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
