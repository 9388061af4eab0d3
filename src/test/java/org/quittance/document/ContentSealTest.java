package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Settings;
import org.quittance.platform.Sha256;

class ContentSealTest {

  private static final byte[] CONTENT = "Claire Martin".repeat(3).getBytes(StandardCharsets.UTF_8);
  private static final byte[] SHA = Sha256.of(CONTENT);

  private final ContentSeal seal = seal(Map.of(ContentSeal.KEY, key('a')));

  @Test
  void what_was_sealed_opens_at_its_own_place_only() {
    byte[] sealed = seal.seal(SHA, 0, CONTENT);

    assertThat(seal.open(seal.keyName(), SHA, 0, sealed)).isEqualTo(CONTENT);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Claire");
    assertThat(seal.seal(SHA, 0, CONTENT)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> seal.open(seal.keyName(), SHA, 1, sealed))
        .hasMessageContaining("not what was sealed");
    assertThatThrownBy(() -> seal.open(seal.keyName(), Sha256.of(SHA), 0, sealed))
        .hasMessageContaining("not what was sealed");
  }

  @Test
  void one_changed_byte_is_noticed() {
    byte[] sealed = seal.seal(SHA, 0, CONTENT);
    sealed[sealed.length / 2] ^= 1;

    assertThatThrownBy(() -> seal.open(seal.keyName(), SHA, 0, sealed))
        .hasMessageContaining("not what was sealed");
  }

  @Test
  void a_new_key_seals_and_the_previous_one_still_opens() {
    byte[] sealed = seal.seal(SHA, 0, CONTENT);
    ContentSeal next = seal(Map.of(ContentSeal.KEY, key('b'), ContentSeal.PREVIOUS_KEY, key('a')));

    assertThat(next.keyName()).isNotEqualTo(seal.keyName());
    assertThat(next.open(seal.keyName(), SHA, 0, sealed)).isEqualTo(CONTENT);
    assertThatThrownBy(
            () -> seal(Map.of(ContentSeal.KEY, key('b'))).open(seal.keyName(), SHA, 0, sealed))
        .hasMessageContaining(seal.keyName());
  }

  @Test
  void nothing_starts_without_a_whole_key() {
    assertThatThrownBy(() -> seal(Map.of())).hasMessageContaining("QUITTANCE_DOCUMENT_KEY");
    assertThatThrownBy(() -> seal(Map.of(ContentSeal.KEY, "c2hvcnQ=")))
        .hasMessageContaining("32 random bytes");
    assertThatThrownBy(() -> seal(Map.of(ContentSeal.KEY, "not base64 at all")))
        .hasMessageContaining("32 random bytes");
  }

  private static String key(char one) {
    byte[] bytes = String.valueOf(one).repeat(32).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static ContentSeal seal(Map<String, String> settings) {
    ContentSeal seal = new ContentSeal(new Settings(settings::get, name -> null));
    seal.readKeys();
    return seal;
  }
}
