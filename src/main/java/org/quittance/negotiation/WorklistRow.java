package org.quittance.negotiation;

/** A proposal that awaits someone, with the terms on the table. */
public record WorklistRow(ProposalSummary head, OfferView offer) {

  WorklistKey key() {
    ProposalSummary.Deadlines deadlines = head.deadlines();
    return new WorklistKey(
        deadlines.answerBy() == null ? deadlines.validUntil() : deadlines.answerBy(), head.id());
  }
}
