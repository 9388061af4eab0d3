package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.negotiation.rules.Given.agency;
import static org.quittance.negotiation.rules.Given.monthly;
import static org.quittance.negotiation.rules.Given.open;
import static org.quittance.negotiation.rules.Given.owed;
import static org.quittance.negotiation.rules.Given.times;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicySimulationTest {

  private static final List<PolicyLayer> TODAY = List.of(agency(open()));
  private static final List<PolicyLayer> DRAFT =
      List.of(
          agency(
              open()
                  .with(BoundsField.MAX_MONTHS, Zone.INSTANT, "6")
                  .with(BoundsField.MAX_MONTHS, Zone.OUTER, "12")));

  @Test
  void a_draft_is_counted_beside_the_bounds_in_force() {
    PolicySimulation simulation = new PolicySimulation(10);
    for (int count : List.of(3, 6, 7, 12, 13)) {
      simulation.add("in " + count, wish(count), owed("1200.00"), TODAY, DRAFT);
    }
    SimulationResult result = simulation.result();
    assertThat(result.before()).isEqualTo(new Tally(5, 0, 0));
    assertThat(result.after()).isEqualTo(new Tally(2, 2, 1));
    assertThat(result.changed()).isEqualTo(3);
    assertThat(result.changes())
        .extracting(ChangedAnswer::sample)
        .containsExactly("in 7", "in 12", "in 13");
    assertThat(result.changes().get(2).after().failedBounds())
        .extracting(FailedBound::field)
        .containsExactly(BoundsField.MAX_MONTHS);
  }

  @Test
  void all_changes_are_counted_and_the_first_are_kept() {
    PolicySimulation simulation = new PolicySimulation(2);
    for (int i = 0; i < 5; i++) {
      NegotiationFacts facts = owed("1200.00");
      Terms terms = wish(8).terms(facts, Inheritance.resolve(TODAY, facts));
      simulation.add("case " + i, terms, facts, TODAY, DRAFT);
    }
    assertThat(simulation.result().changed()).isEqualTo(5);
    assertThat(simulation.result().changes())
        .extracting(ChangedAnswer::sample)
        .containsExactly("case 0", "case 1");
    assertThat(simulation.result().after().total()).isEqualTo(5);
  }

  @Test
  void a_wish_comes_to_other_terms_where_the_draft_spares_no_penalties() {
    List<PolicyLayer> strict = List.of(agency(open().with(BoundsField.PENALTIES_WAIVED, "NO")));
    PolicySimulation simulation = new PolicySimulation(1);
    simulation.add("case", wish(3), owed("110.00", "10.00"), TODAY, strict);
    assertThat(simulation.result().after()).isEqualTo(new Tally(1, 0, 0));
    assertThat(simulation.result().changed()).isZero();
  }

  private static Wish wish(int count) {
    return times(count, monthly("2026-12-05"));
  }
}
