package org.quittance.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.quittance.negotiation.ConsentView;
import org.quittance.negotiation.OfferView;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.Terms;

/** The offers of a proposal in the order they were made, each with what it changed. */
public final class OfferThread {

  private OfferThread() {}

  /**
   * @param consents the evidence there is of the debtor's agreement to some of them
   */
  public static List<Step> of(ProposalView proposal, List<ConsentView> consents) {
    List<Step> steps = new ArrayList<>();
    Terms before = null;
    for (OfferView offer : proposal.offers()) {
      steps.add(
          new Step(
              offer,
              before == null ? List.of() : changes(before, offer.terms()),
              consents.stream()
                  .filter(one -> one.offerNumber() == offer.number())
                  .findFirst()
                  .orElse(null)));
      before = offer.terms();
    }
    return steps;
  }

  static List<Change> changes(Terms before, Terms now) {
    List<Change> changes = new ArrayList<>();
    add(changes, "kind", before.kind(), now.kind());
    add(changes, "count", before.count(), now.count());
    add(changes, "each", before.usualAmount(), now.usualAmount());
    add(changes, "first", before.firstDueOn(), now.firstDueOn());
    add(changes, "last", before.lastDueOn(), now.lastDueOn());
    add(changes, "frequency", before.frequency(), now.frequency());
    add(changes, "total", before.total(), now.total());
    add(changes, "waived", before.waived(), now.waived());
    return changes;
  }

  // A rhythm that one side does not have is no change a reader could compare.
  private static void add(List<Change> changes, String what, Object before, Object now) {
    if (before != null && now != null && !Objects.equals(before, now)) {
      changes.add(new Change(what, before, now));
    }
  }

  /**
   * One offer.
   *
   * @param changes against the offer before it
   * @param consent null when the debtor has not agreed to it
   */
  public record Step(OfferView offer, List<Change> changes, ConsentView consent) {}

  /**
   * A changed term.
   *
   * @param what last part of the label's key
   */
  public record Change(String what, Object before, Object now) {}
}
