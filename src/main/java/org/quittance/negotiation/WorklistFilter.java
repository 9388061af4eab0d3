package org.quittance.negotiation;

/**
 * Which open proposals are wanted.
 *
 * @param desk who owes the answer
 * @param creditorId only this creditor's, null for all
 * @param heldBy only those this person is working on, null for all
 */
public record WorklistFilter(Desk desk, Long creditorId, String heldBy) {

  /** Who has the word. */
  public enum Desk {
    /** Staff: a first decision or a second signature. */
    AGENCY,
    CREDITOR,
    DEBTOR,
    /** Whoever of the agency and the creditor has let the promised day pass. */
    LATE
  }
}
