package org.quittance.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {

  @Test
  void a_file_is_offered_under_its_exact_name_and_a_plain_one() {
    assertThat(Download.disposition("reçu d’avril (1).pdf"))
        .isEqualTo(
            "attachment; filename=\"re_u d_avril _1_.pdf\";"
                + " filename*=UTF-8''re%C3%A7u%20d%E2%80%99avril%20%281%29.pdf");
  }

  @Test
  void a_name_cannot_end_the_header_early() {
    assertThat(Download.disposition("a\"; filename=evil.html\r\nX: y"))
        .doesNotContain("\r", "\n")
        .startsWith("attachment; filename=\"a__ filename_evil.html__X_ y\"");
  }
}
