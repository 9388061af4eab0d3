package org.quittance.document.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Settings;
import org.quittance.testing.Clamd;

/** Against a daemon that speaks the protocol and knows one virus: the one made for tests. */
class ClamAvCheckTest {

  @Test
  void a_clean_file_passes_and_arrives_whole() throws IOException {
    try (Clamd clamd = Clamd.start()) {
      String file = "x".repeat(200_000);
      assertThat(check(clamd).isClean(stream(file))).isTrue();
      assertThat(clamd.lastSeen()).isEqualTo(file);
    }
  }

  @Test
  void the_virus_made_for_tests_is_found() throws IOException {
    try (Clamd clamd = Clamd.start()) {
      assertThat(check(clamd).isClean(stream(Clamd.EICAR))).isFalse();
    }
  }

  @Test
  void an_answer_that_is_neither_is_no_answer() throws IOException {
    try (Clamd clamd = Clamd.answering("INSTREAM size limit exceeded. ERROR")) {
      assertThatThrownBy(() -> check(clamd).isClean(stream("large")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("size limit");
    }
  }

  @Test
  void a_daemon_that_is_gone_is_no_answer() throws IOException {
    Clamd gone = Clamd.start();
    gone.close();
    assertThatThrownBy(() -> check(gone).isClean(stream("any"))).isInstanceOf(IOException.class);
  }

  @Test
  void where_none_is_configured_every_file_passes() throws IOException {
    assertThat(new ClamAvCheck(new Settings(name -> null, name -> null)).isClean(stream("any")))
        .isTrue();
  }

  private static ClamAvCheck check(Clamd clamd) {
    Map<String, String> settings = Map.of("quittance.clamav", clamd.address());
    return new ClamAvCheck(new Settings(settings::get, name -> null));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
