package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.platform.Ids;

class ContestedLineTest {

  @ParameterizedTest
  @EnumSource(ClaimPart.class)
  void a_line_is_read_as_it_was_written(ClaimPart part) {
    ContestedLine line = new ContestedLine(Ids.next(), part);

    assertThat(ContestedLine.parse(line.text())).contains(line);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {".", "INTEREST", "nobody.INTEREST", "0HZ3K8Q2M4X1T.PENALTY"})
  void what_nobody_wrote_is_no_line(String typed) {
    assertThat(ContestedLine.parse(typed)).isEmpty();
  }

  @Test
  void it_passes_the_page_on_which_a_code_is_typed() {
    String line = new ContestedLine(Ids.next(), ClaimPart.PRINCIPAL).text();

    assertThat(CodePage.isOwn("/debtor/dispute?line=" + line)).isTrue();
  }
}
