package org.quittance.negotiation;

import java.util.List;
import org.quittance.money.Money;

/**
 * What we would answer to one amount for several files.
 *
 * @param possible whether it can be shared without any file's plan being refused
 * @param files in the order they were given
 * @param least the least amount that could be shared; null when a file admits no plan at this pace
 * @param leastAtOnce the least amount that every file's bounds accept at once; null when none does
 */
public record SharedAnswer(
    boolean possible, List<FileAnswer> files, Money least, Money leastAtOnce) {

  /** What all the plans add up to. */
  public Money total() {
    return Money.sum(files.stream().map(file -> file.terms().total()).toList());
  }

  /** Whether nobody has to look at any of the plans first. */
  public boolean isAtOnce() {
    return possible && files.stream().allMatch(file -> file.answerBy() == null);
  }
}
