package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.AgeRange;
import org.quittance.negotiation.rules.BalanceRange;
import org.quittance.negotiation.rules.BoundsKey;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.PolicyLayer;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.PolicyScope;
import org.quittance.negotiation.rules.Segment;
import org.quittance.negotiation.rules.SystemDefaults;

/** Where a value comes from that nobody has typed into the creditor's column. */
class InheritedBoundTest {

  private static final BoundsKey GRACE = BoundsKey.parse("GRACE_DAYS");

  private static Segment segment(String name, String from, String below, String days) {
    return new Segment(
        name,
        new BalanceRange(Money.euros(from), below == null ? null : Money.euros(below)),
        new AgeRange(0, null),
        Set.of(),
        Set.of(),
        days == null ? BoundsSheet.EMPTY : BoundsSheet.parse(Map.of("GRACE_DAYS", days)));
  }

  private static InheritedBound inherited(Segment... segments) {
    PolicyLayer agency =
        new PolicyLayer(
            PolicyScope.AGENCY,
            1,
            new PolicyRules(BoundsSheet.parse(Map.of("GRACE_DAYS", "9")), List.of(segments)));
    return InheritedBound.of(List.of(SystemDefaults.LAYER, agency), GRACE, Locale.FRENCH);
  }

  @Test
  void a_value_for_all_cases_names_its_layer_alone() {
    assertThat(inherited().value()).isEqualTo("9");
    assertThat(inherited().source()).doesNotContain("sauf");
  }

  @Test
  void segments_of_the_layer_above_that_say_otherwise_are_named_with_what_they_say() {
    InheritedBound inherited =
        inherited(
            segment("Petites", "0.00", "200.00", "3"),
            segment("Moyennes", "200.00", "1000.00", null),
            segment("Grandes", "1000.00", null, "15"));

    assertThat(inherited.value()).isEqualTo("9");
    assertThat(inherited.source())
        .endsWith(", sauf « Petites » : 3, « Grandes » : 15")
        .doesNotContain("Moyennes");
  }
}
