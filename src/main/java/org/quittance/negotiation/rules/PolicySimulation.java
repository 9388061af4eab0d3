package org.quittance.negotiation.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Tries a draft of the bounds on samples, one after the other, and counts what it would have
 * decided beside what the bounds in force decide. Samples are not kept but for a number of changed
 * ones, so any number of them can stream through.
 */
public final class PolicySimulation {

  private final int mostChanges;
  private final List<ChangedAnswer> changes = new ArrayList<>();
  private Tally before = Tally.NONE;
  private Tally after = Tally.NONE;
  private long changed;

  /**
   * @param mostChanges how many changed samples are kept to be shown; all are counted
   */
  public PolicySimulation(int mostChanges) {
    this.mostChanges = mostChanges;
  }

  /** Tries terms as they were proposed. */
  public void add(
      String sample,
      Terms terms,
      NegotiationFacts facts,
      List<PolicyLayer> today,
      List<PolicyLayer> draft) {
    count(
        sample,
        Judge.judge(terms, facts, Inheritance.resolve(today, facts)),
        Judge.judge(terms, facts, Inheritance.resolve(draft, facts)));
  }

  /**
   * Tries a wish, which may come to other terms under the draft: penalties may be spared in one and
   * not in the other.
   */
  public void add(
      String sample,
      Wish wish,
      NegotiationFacts facts,
      List<PolicyLayer> today,
      List<PolicyLayer> draft) {
    count(sample, judge(wish, facts, today), judge(wish, facts, draft));
  }

  public SimulationResult result() {
    return new SimulationResult(before, after, changed, changes);
  }

  private static Judgement judge(Wish wish, NegotiationFacts facts, List<PolicyLayer> layers) {
    ResolvedBounds bounds = Inheritance.resolve(layers, facts);
    return Judge.judge(wish.terms(facts, bounds), facts, bounds);
  }

  private void count(String sample, Judgement today, Judgement draft) {
    before = before.plus(today.answer());
    after = after.plus(draft.answer());
    if (today.answer() != draft.answer()) {
      changed++;
      if (changes.size() < mostChanges) {
        changes.add(new ChangedAnswer(sample, today, draft));
      }
    }
  }
}
