package org.quittance.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.quittance.money.Money;

/**
 * Which instalments a payment counts towards: the one it was collected for, then what is due,
 * oldest first, then the next one to come. What is left is extra money, which shortens the plan
 * from its end or lightens what is to come, as the debtor chose. An instalment whose money is
 * already under way from the bank comes last. The amounts of the instalments never change, so
 * neither does the total.
 */
public final class InstalmentSpending {

  private InstalmentSpending() {}

  /**
   * An instalment still to be paid.
   *
   * @param left what is missing on it, positive
   * @param underWay whether its money is being collected
   */
  public record Part(int number, LocalDate dueOn, Money left, boolean underWay) {

    private static final Comparator<Part> OLDEST_FIRST =
        Comparator.comparing(Part::dueOn).thenComparing(Part::number);
  }

  /**
   * Money to count.
   *
   * @param collectedFor the number of the instalment it was collected for, null when the debtor
   *     paid by themselves
   */
  public record Receipts(Money amount, Integer collectedFor, LocalDate on) {}

  /** What each instalment receives, by number; at most what is missing on it. */
  public static Map<Integer, Money> spend(Receipts received, List<Part> open, Respread extra) {
    Spender spender = new Spender(received.amount());
    List<Part> rest = new ArrayList<>(open);
    rest.sort(Part.OLDEST_FIRST);
    List<Part> collected = taken(rest, part -> isNamed(part, received.collectedFor()));
    List<Part> underWay = taken(rest, Part::underWay);
    List<Part> due = taken(rest, part -> !part.dueOn().isAfter(received.on()));
    collected.forEach(spender::fill);
    due.forEach(spender::fill);
    if (!rest.isEmpty()) {
      spender.fill(rest.remove(0));
    }
    spender.spread(rest, extra);
    underWay.forEach(spender::fill);
    return spender.spent;
  }

  /**
   * Spreads money that is not for any one instalment over those to come.
   *
   * @return by number; together the money, or all that is missing if that is less
   */
  public static Map<Integer, Money> spread(Money money, List<Part> toCome, Respread how) {
    Spender spender = new Spender(money);
    List<Part> inOrder = new ArrayList<>(toCome);
    inOrder.sort(Part.OLDEST_FIRST);
    spender.spread(inOrder, how);
    return spender.spent;
  }

  private static boolean isNamed(Part part, Integer number) {
    return number != null && part.number() == number;
  }

  private static List<Part> taken(List<Part> from, Predicate<Part> wanted) {
    List<Part> taken = from.stream().filter(wanted).toList();
    from.removeAll(taken);
    return taken;
  }

  private static final class Spender {

    private final Map<Integer, Money> spent = new LinkedHashMap<>();
    private Money money;

    Spender(Money money) {
      this.money = money;
    }

    void fill(Part part) {
      give(part, money.min(part.left()));
    }

    void spread(List<Part> parts, Respread how) {
      if (how == Respread.SHORTEN) {
        List<Part> lastFirst = new ArrayList<>(parts);
        Collections.reverse(lastFirst);
        lastFirst.forEach(this::fill);
        return;
      }
      List<Money> lefts = parts.stream().map(Part::left).toList();
      List<Money> shares = money.min(Money.sum(lefts)).shareOut(lefts);
      for (int i = 0; i < shares.size(); i++) {
        give(parts.get(i), shares.get(i));
      }
    }

    private void give(Part part, Money amount) {
      if (amount.isPositive()) {
        spent.put(part.number(), amount);
        money = money.minus(amount);
      }
    }
  }
}
