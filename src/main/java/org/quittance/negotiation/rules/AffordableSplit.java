package org.quittance.negotiation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.refusal.Refusal;

/**
 * Shares what a debtor can afford each time among several of their files, so that no instalment
 * date ever costs more than they said and every plan lies inside its own bounds.
 *
 * <p>The amount is shared in proportion to what each file's plan adds up to. A file whose part
 * would be less than its bounds allow is lifted to the least they do, and what is left is shared
 * among the others in the same way, until none is too small. It is tried first with the least
 * amounts that are accepted at once, and if these do not fit together, with the least that are not
 * refused. Cents follow {@link Money#shareOut}, so the same files always give the same shares.
 */
public final class AffordableSplit {

  private final Money amount;
  private final Pace pace;
  private final boolean autopay;
  private final List<SharedFile> files;
  private final List<Money> totals;

  private AffordableSplit(Money amount, Pace pace, boolean autopay, List<SharedFile> files) {
    this.pace = pace;
    this.autopay = autopay;
    this.files = files;
    totals = files.stream().map(file -> file.bounds().planTotal(file.facts())).toList();
    this.amount = amount.min(Money.sum(totals));
  }

  /**
   * @param amount affordable at each date of the pace, for all files together
   * @param files at least one, each with something owed
   * @throws Refusal with a {@link WishRefusal} when the amount or the pace is wrong for any of them
   */
  public static SharedPlan of(Money amount, Pace pace, boolean autopay, List<SharedFile> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("Nothing to share an amount among");
    }
    for (SharedFile file : files) {
      new Wish.Amount(amount, pace, null, autopay).terms(file.facts(), file.bounds());
    }
    return new AffordableSplit(amount, pace, autopay, List.copyOf(files)).share();
  }

  /**
   * The least amount that can be shared so that no file gets a worse answer.
   *
   * @return null when a file admits no such plan at this pace, whatever the amount
   */
  public static Money least(Answer worst, Pace pace, boolean autopay, List<SharedFile> files) {
    List<Money> least =
        new AffordableSplit(files.get(0).facts().outstanding(), pace, autopay, List.copyOf(files))
            .least(worst);
    return least.contains(null) ? null : Money.sum(least);
  }

  private SharedPlan share() {
    List<Money> least = List.of();
    for (Answer worst : List.of(Answer.ACCEPTED, Answer.UNDER_REVIEW)) {
      least = least(worst);
      if (!least.contains(null) && !Money.sum(least).isGreaterThan(amount)) {
        return new SharedPlan(true, shares(lifted(least), least), Money.sum(least));
      }
    }
    return new SharedPlan(
        false,
        shares(amount.shareOut(totals), least),
        least.contains(null) ? null : Money.sum(least));
  }

  private List<FileShare> shares(List<Money> shares, List<Money> least) {
    return IntStream.range(0, files.size())
        .mapToObj(
            i -> {
              SharedFile file = files.get(i);
              // A part of less than a cent is still shown as one.
              Money each = shares.get(i).max(cent(shares.get(i)));
              Terms terms =
                  new Wish.Amount(each, pace, null, autopay).terms(file.facts(), file.bounds());
              return new FileShare(
                  file.caseReference(),
                  shares.get(i),
                  least.get(i),
                  terms,
                  Judge.judge(terms, file.facts(), file.bounds()));
            })
        .toList();
  }

  private List<Money> lifted(List<Money> least) {
    Money[] shares = new Money[files.size()];
    Set<Integer> fixed = new HashSet<>();
    while (true) {
      List<Integer> free =
          IntStream.range(0, shares.length).boxed().filter(i -> !fixed.contains(i)).toList();
      Money left = amount.minus(Money.sum(fixed.stream().map(i -> shares[i]).toList()));
      List<Money> parts = left.shareOut(free.stream().map(totals::get).toList());
      int before = fixed.size();
      for (int i = 0; i < free.size(); i++) {
        int file = free.get(i);
        shares[file] = parts.get(i);
        if (parts.get(i).isLessThan(least.get(file))) {
          shares[file] = least.get(file);
          fixed.add(file);
        }
      }
      if (fixed.size() == before) {
        return Arrays.asList(shares);
      }
    }
  }

  /** Per file the least amount a plan that gets no worse an answer takes; null where none does. */
  private List<Money> least(Answer worst) {
    List<Money> least = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      SharedFile file = files.get(i);
      Money total = totals.get(i);
      int fits = 0;
      int tooMany = (int) Math.min(BoundsField.Limits.INSTALMENTS, total.minor()) + 1;
      // Whatever admits more instalments admits fewer: they are larger, and over sooner.
      while (tooMany - fits > 1) {
        int count = (fits + tooMany) / 2;
        if (answer(file, total, count).compareTo(worst) <= 0) {
          fits = count;
        } else {
          tooMany = count;
        }
      }
      least.add(fits == 0 ? null : ceiling(total, fits));
    }
    return least;
  }

  private Answer answer(SharedFile file, Money total, int count) {
    Terms terms =
        Terms.of(
            TermsKind.PLAN,
            total.split(count, Remainder.SPREAD),
            pace.dates(count),
            pace.frequency(),
            file.bounds().penaltiesSpared(file.facts()),
            autopay);
    return Judge.judge(terms, file.facts(), file.bounds()).answer();
  }

  private static Money ceiling(Money total, int count) {
    return new Money((total.minor() + count - 1) / count, total.currency());
  }

  private static Money cent(Money like) {
    return new Money(1, like.currency());
  }
}
