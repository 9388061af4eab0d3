package org.quittance.negotiation.rules;

import java.util.List;

/**
 * What a draft would have decided.
 *
 * @param changed how many samples get another answer
 * @param changes the first of them, in the order they were tried
 */
public record SimulationResult(
    Tally before, Tally after, long changed, List<ChangedAnswer> changes) {

  public SimulationResult {
    changes = List.copyOf(changes);
  }
}
