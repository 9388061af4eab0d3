package org.quittance.negotiation.rules;

import java.io.Serializable;

/**
 * What became of earlier plans of the case.
 *
 * @param running whether a plan is being kept now, which a new one would replace
 * @param renegotiations how often a running plan was replaced so far
 * @param broken how many plans were broken so far
 */
public record PlanHistory(boolean running, int renegotiations, int broken) implements Serializable {

  /** Of a case that never had a plan. */
  public static final PlanHistory NONE = new PlanHistory(false, 0, 0);
}
