package org.quittance.negotiation;

import java.util.List;
import org.quittance.negotiation.rules.SimulationResult;

/**
 * What a draft of the bounds would decide, beside what the bounds in force decide.
 *
 * @param proposals on the proposals of the past year; a sample is named by its proposal's id
 * @param files on files that are open today, for plans of different lengths; a sample is named by
 *     its case reference
 */
public record SimulationReport(SimulationResult proposals, List<Length> files) {

  /**
   * Every file asked for a plan of so many equal monthly instalments.
   *
   * @param count how many
   */
  public record Length(int count, SimulationResult result) {}
}
