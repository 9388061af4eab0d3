package org.quittance.caserecords.rfc3161;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.quittance.caserecords.TimestampAuthority;
import org.quittance.platform.Settings;

/**
 * The timestamp service named by {@code quittance.timestamp.url}, asked over HTTP as RFC 3161 (3.4)
 * has it. An answer is taken only if it is about what was asked and signed by the certificate it
 * carries; whether that certificate is trusted is for whoever relies on it one day.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class HttpTimestampAuthority implements TimestampAuthority {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int NONCE_BITS = 64;
  private static final int OK = 200;

  private final SecureRandom random = new SecureRandom();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private Settings settings;

  protected HttpTimestampAuthority() {}

  @Inject
  public HttpTimestampAuthority(Settings settings) {
    this.settings = settings;
  }

  @Override
  public boolean isKnown() {
    return settings.text("quittance.timestamp.url").isPresent();
  }

  @Override
  public byte[] confirm(byte[] sha256) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      TimeStampRequest question =
          generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
      byte[] answer = ask(question.getEncoded());
      check(new TimeStampResponse(answer), question);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (Exception e) {
      throw new IllegalStateException("No sound timestamp: " + e.getMessage(), e);
    }
  }

  private byte[] ask(byte[] question) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(settings.text("quittance.timestamp.url", "")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != OK) {
      throw new IOException("The timestamp service answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static void check(TimeStampResponse answer, TimeStampRequest question)
      throws TSPException, OperatorCreationException, java.security.GeneralSecurityException {
    answer.validate(question);
    TimeStampToken token = answer.getTimeStampToken();
    if (token == null) {
      throw new TSPException("declined: " + answer.getStatusString());
    }
    Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
    if (signers.isEmpty()) {
      throw new TSPException("the token carries no certificate");
    }
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signers.iterator().next()));
  }
}
