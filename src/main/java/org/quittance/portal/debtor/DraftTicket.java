package org.quittance.portal.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.quittance.access.SecretHasher;
import org.quittance.platform.Ids;

/**
 * What a form carries so that its text can be kept when it comes back after the visit is over: of
 * which case and link it was, sealed. It lets nobody read anything, and is good for one day.
 */
@ApplicationScoped
class DraftTicket {

  private static final String PURPOSE = "draft-ticket";
  private static final Duration LIFE = Duration.ofDays(1);
  private static final int PARTS = 4;

  @Inject private SecretHasher hasher;
  @Inject private Clock clock;

  /** Whose draft a form belongs to. */
  record Holder(long caseFileId, long linkId) {}

  String of(DebtorSession visit) {
    String facts =
        Ids.text(visit.caseFileId())
            + "."
            + Ids.text(visit.linkId())
            + "."
            + clock.instant().plus(LIFE).getEpochSecond();
    return facts + "." + HexFormat.of().formatHex(hasher.hash(PURPOSE, facts));
  }

  /** Empty when it is none of ours or too old. */
  Optional<Holder> read(String ticket) {
    String[] parts = ticket == null ? new String[0] : ticket.split("\\.");
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      String facts = ticket.substring(0, ticket.lastIndexOf('.'));
      boolean ours = hasher.matches(HexFormat.of().parseHex(parts[PARTS - 1]), PURPOSE, facts);
      boolean fresh =
          ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])));
      return fresh
          ? Optional.of(new Holder(Ids.parse(parts[0]), Ids.parse(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
