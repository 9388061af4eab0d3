package org.quittance.caserecords.rules;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * The chain of one case's timeline. A row's hash is SHA-256 over the UTF-8 bytes of its canonical
 * JSON (RFC 8785), whose members are {@code actorKind}, {@code case}, {@code content}, {@code id},
 * {@code occurredAt}, {@code previous}, {@code sequence}, {@code type} and {@code v} (1); all are
 * text but {@code sequence} and {@code v}. {@code occurredAt} is UTC with six decimals. {@code
 * content} is SHA-256 over the canonical JSON of {@code actor}, {@code data} and {@code salt}, each
 * as text: what a row says of people is bound by that digest alone and may be erased without
 * breaking the chain.
 */
public final class TimelineChain {

  /** What the first row of a case has in place of the hash of the row before. */
  public static final String BEGINNING = "0".repeat(64);

  private static final int FORM = 1;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final UnaryOperator<byte[]> sha256;

  public TimelineChain(UnaryOperator<byte[]> sha256) {
    this.sha256 = sha256;
  }

  /** Seals a new row behind the one whose hash is given. */
  public RowSeal seal(RowHead head, RowContent content, String previous) {
    String digest = hash(canonical(content));
    return new RowSeal(digest, previous, hash(canonical(head, digest, previous)));
  }

  /** The text whose fingerprint is the row's hash. */
  public String canonical(RowHead head, String contentDigest, String previous) {
    return new CanonicalJson()
        .with("v", FORM)
        .with("id", head.id())
        .with("case", head.caseReference())
        .with("sequence", head.sequence())
        .with("type", head.type())
        .with("occurredAt", instant(head.occurredAt()))
        .with("actorKind", head.actorKind())
        .with("content", contentDigest)
        .with("previous", previous)
        .text();
  }

  /** The text whose fingerprint is the row's content digest. */
  public String canonical(RowContent content) {
    return new CanonicalJson()
        .with("actor", content.actorName())
        .with("data", content.data())
        .with("salt", content.salt())
        .text();
  }

  /**
   * A row on a line of its own, as handed to whoever wants to check it: one flat JSON object with
   * all that goes into its fingerprints, and these.
   */
  public String line(TimelineRow row) {
    RowHead head = row.head();
    CanonicalJson json =
        new CanonicalJson()
            .with("v", FORM)
            .with("id", head.id())
            .with("case", head.caseReference())
            .with("sequence", head.sequence())
            .with("type", head.type())
            .with("occurredAt", instant(head.occurredAt()))
            .with("actorKind", head.actorKind())
            .with("content", row.seal().content())
            .with("previous", row.seal().previous())
            .with("hash", row.seal().hash());
    if (row.content() != null) {
      json.with("actor", row.content().actorName())
          .with("data", row.content().data())
          .with("salt", row.content().salt());
    }
    return json.text();
  }

  /** How an instant stands in a canonical form: UTC with six decimals. */
  static String instant(Instant at) {
    return INSTANT.format(at);
  }

  String hash(String text) {
    return HexFormat.of().formatHex(sha256.apply(text.getBytes(StandardCharsets.UTF_8)));
  }
}
