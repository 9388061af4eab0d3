package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerSealTest {

  private static final String ANSWER = "{\"url\":\"http://localhost:8080/l/token\"}";

  @Test
  void the_caller_reads_its_answer_again() {
    byte[] sealed = new AnswerSeal("Bearer key", "call").sealed(ANSWER);
    assertThat(new AnswerSeal("Bearer key", "call").opened(sealed)).isEqualTo(ANSWER);
  }

  @Test
  void nobody_else_does() {
    byte[] sealed = new AnswerSeal("Bearer key", "call").sealed(ANSWER);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("token");
    assertThatThrownBy(() -> new AnswerSeal("Bearer other", "call").opened(sealed))
        .isInstanceOf(IllegalStateException.class);
  }
}
