package org.quittance.negotiation;

import java.util.List;

/**
 * A proposal with its offers.
 *
 * @param offers in the order they were made; one that waits for a second signature or the creditor
 *     is included, and is not yet the debtor's to see
 */
public record ProposalView(ProposalSummary head, List<OfferView> offers) {

  static ProposalView of(Proposal proposal, List<Offer> offers) {
    return new ProposalView(
        proposal.summary(), offers.stream().map(offer -> offer.view(proposal.kind())).toList());
  }

  /** The terms on the table. */
  public OfferView current() {
    return offers.get(offers.size() - 1);
  }

  /**
   * What the debtor may see: terms of the agency appear only once nobody else must agree to them.
   */
  public List<OfferView> shownToDebtor() {
    boolean undecided = head.status().awaitsOurAnswer();
    return offers.stream()
        .filter(
            offer ->
                !(undecided
                    && offer.number() == head.offerNumber()
                    && offer.madeBy() == OfferedBy.AGENCY))
        .toList();
  }
}
