package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void ids_grow_with_time() {
    long first = Ids.next();
    long second = Ids.next();
    assertThat(second).isGreaterThan(first);
    assertThat(Ids.text(second)).isGreaterThan(Ids.text(first)).hasSize(13);
  }

  @Test
  void the_text_form_reads_back_in_either_case() {
    long id = Ids.next();
    assertThat(Ids.parse(Ids.text(id))).isEqualTo(id);
    assertThat(Ids.parse(Ids.text(id).toLowerCase(java.util.Locale.ROOT))).isEqualTo(id);
  }

  @Test
  void what_is_not_an_id_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ids.parse("DOS-2026-0481"));
    assertThatIllegalArgumentException().isThrownBy(() -> Ids.parse(null));
  }
}
