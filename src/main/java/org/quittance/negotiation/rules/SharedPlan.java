package org.quittance.negotiation.rules;

import java.util.List;
import org.quittance.money.Money;

/**
 * How one affordable amount is shared among files.
 *
 * @param files in the order they were given. Where sharing is not possible, each has the plan its
 *     pro rata part would come to, and its judgement says what stands in the way
 * @param least the least amount that could be shared; null when a file admits no plan at this pace
 *     whatever the amount
 */
public record SharedPlan(boolean possible, List<FileShare> files, Money least) {

  public SharedPlan {
    files = List.copyOf(files);
  }

  /** Whether every file's plan is accepted at once. */
  public boolean isAcceptedAtOnce() {
    return possible && files.stream().allMatch(file -> file.judgement().isAccepted());
  }
}
