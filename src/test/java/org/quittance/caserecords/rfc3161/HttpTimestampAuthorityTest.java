package org.quittance.caserecords.rfc3161;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Settings;
import org.quittance.platform.Sha256;

class HttpTimestampAuthorityTest {

  private static final byte[] HASH = Sha256.of("anchor 1".getBytes(StandardCharsets.UTF_8));

  private TestingAuthority service;
  private HttpTimestampAuthority authority;

  @BeforeEach
  void start() throws Exception {
    service = new TestingAuthority();
    authority = authorityAt(service.url());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static HttpTimestampAuthority authorityAt(String url) {
    return new HttpTimestampAuthority(
        new Settings(name -> name.equals("quittance.timestamp.url") ? url : null, name -> null));
  }

  @Test
  void an_answer_confirms_when_the_fingerprint_existed() throws Exception {
    TimeStampResponse answer = new TimeStampResponse(authority.confirm(HASH));

    assertThat(answer.getTimeStampToken().getTimeStampInfo().getMessageImprintDigest())
        .isEqualTo(HASH);
    assertThat(answer.getTimeStampToken().getTimeStampInfo().getGenTime().toInstant())
        .isEqualTo(TestingAuthority.TIME);
  }

  @Test
  void an_answer_to_another_question_is_not_taken() throws Exception {
    TimeStampRequestGenerator other = new TimeStampRequestGenerator();
    other.setCertReq(true);
    byte[] question =
        other
            .generate(TSPAlgorithms.SHA256, Sha256.of(new byte[] {1}), BigInteger.ONE)
            .getEncoded();
    service.meddle(answer -> service.sign(question));

    assertThatThrownBy(() -> authority.confirm(HASH)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_answer_with_one_changed_byte_is_not_taken() {
    service.meddle(
        answer -> {
          answer[answer.length - 1] ^= 1; // within the signature
          return answer;
        });

    assertThatThrownBy(() -> authority.confirm(HASH)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_service_that_fails_or_talks_nonsense_is_an_error_and_no_timestamp() {
    service.answerWith(503);
    assertThatThrownBy(() -> authority.confirm(HASH)).hasMessageContaining("503");

    service.answerWith(200);
    service.meddle(answer -> "sorry".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> authority.confirm(HASH)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void without_an_address_there_is_no_service() {
    assertThat(authority.isKnown()).isTrue();
    assertThat(authorityAt(null).isKnown()).isFalse();
  }
}
