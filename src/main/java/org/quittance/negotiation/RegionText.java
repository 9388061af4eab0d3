package org.quittance.negotiation;

import java.util.Collection;
import java.util.stream.Collectors;
import org.quittance.negotiation.rules.Region;

/** Names a group of cases in figures that read the same in every language. */
final class RegionText {

  private static final String NO_END = "…";

  private RegionText() {}

  /**
   * {@code 200.00–1000.00 EUR, 0–… d, INVOICE, CONSUMER}; kinds are left out when all are meant.
   */
  static String of(Region region) {
    StringBuilder text = new StringBuilder(region.balance().from().decimal()).append('–');
    text.append(region.balance().below() == null ? NO_END : region.balance().below().decimal());
    text.append(" EUR, ").append(region.age().from()).append('–');
    text.append(region.age().below() == null ? NO_END : region.age().below()).append(" d");
    append(text, region.claimKinds());
    append(text, region.debtorKinds());
    return text.toString();
  }

  private static void append(StringBuilder text, Collection<? extends Enum<?>> kinds) {
    if (!kinds.isEmpty()) {
      text.append(", ")
          .append(kinds.stream().map(Enum::name).sorted().collect(Collectors.joining("/")));
    }
  }
}
