package org.quittance.portal.debtor;

import java.util.Arrays;
import java.util.Optional;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.ledger.CaseBreakdown.ClaimHeading;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.platform.Ids;

/**
 * The line of a breakdown that a reader has put their finger on, as it travels in addresses: {@code
 * 0HZ3K8Q2M4X1T.INTEREST}.
 *
 * @param claim the id of its claim
 */
record ContestedLine(long claim, ClaimPart part) {

  /** The name it travels under: none of a form's fields, which would be taken for it. */
  static final String NAME = "line";

  /** Empty for a line that only takes something off, which nobody contests. */
  static Optional<ContestedLine> of(BreakdownLine line) {
    return switch (line.component()) {
      case PRINCIPAL -> Optional.of(new ContestedLine(line.claimId(), ClaimPart.PRINCIPAL));
      case INTEREST -> Optional.of(new ContestedLine(line.claimId(), ClaimPart.INTEREST));
      case INDEMNITY -> Optional.of(new ContestedLine(line.claimId(), ClaimPart.INDEMNITY));
      case PAYMENT, WAIVER, REFUND, CONTESTED, INTEREST_ENDED -> Optional.empty();
    };
  }

  /** Empty for anything that {@link #text()} did not write. */
  static Optional<ContestedLine> parse(String text) {
    int dot = text == null ? -1 : text.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String part = text.substring(dot + 1);
    try {
      long claim = Ids.parse(text.substring(0, dot));
      return Arrays.stream(ClaimPart.values())
          .filter(one -> one.name().equals(part))
          .findFirst()
          .map(one -> new ContestedLine(claim, one));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  boolean isOf(ClaimHeading heading) {
    return heading.id() == claim;
  }

  String text() {
    return Ids.text(claim) + "." + part.name();
  }
}
