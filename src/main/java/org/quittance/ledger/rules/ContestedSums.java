package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.casefile.rules.ContestedPart;
import org.quittance.money.Money;

/**
 * How much of each component of a claim is contested. Never more than is owed on it: what was paid
 * meanwhile is contested no longer. An amount that was contested without saying of what is taken
 * off the principal first, then the indemnity, then the interest.
 */
final class ContestedSums {

  private static final List<DebtComponent> TAKEN_OFF =
      List.of(DebtComponent.PRINCIPAL, DebtComponent.INDEMNITY, DebtComponent.INTEREST);

  private final Map<DebtComponent, Money> sums = new EnumMap<>(DebtComponent.class);
  private final Map<DebtComponent, LocalDate> since = new EnumMap<>(DebtComponent.class);

  private ContestedSums() {}

  /**
   * @param owed on each component, before anything is held back
   */
  static ContestedSums of(List<ContestedPart> parts, Map<DebtComponent, Money> owed) {
    ContestedSums contested = new ContestedSums();
    for (ContestedPart part : parts) {
      Money left = part.held();
      for (DebtComponent component : components(part)) {
        Money free = owed.get(component).max(Money.ZERO).minus(contested.of(component));
        Money taken = left == null ? free : left.min(free);
        if (taken.isPositive()) {
          contested.sums.merge(component, taken, Money::plus);
          contested.since.putIfAbsent(component, part.sinceOn());
        }
        left = left == null ? null : left.minus(taken);
      }
    }
    return contested;
  }

  private static List<DebtComponent> components(ContestedPart part) {
    return part.part() == null ? TAKEN_OFF : List.of(of(part.part()));
  }

  private static DebtComponent of(ClaimPart part) {
    return switch (part) {
      case PRINCIPAL -> DebtComponent.PRINCIPAL;
      case INTEREST -> DebtComponent.INTEREST;
      case INDEMNITY -> DebtComponent.INDEMNITY;
    };
  }

  /** The principal that bears interest while these parts are contested. */
  static Money uncontested(Money principal, List<ContestedPart> parts) {
    Money left = principal;
    for (ContestedPart part : parts) {
      if (part.touchesPrincipal()) {
        left = part.amount() == null ? Money.ZERO : left.minus(part.amount().min(left));
      }
    }
    return left;
  }

  Map<DebtComponent, Money> parts() {
    return sums;
  }

  Money of(DebtComponent component) {
    return sums.getOrDefault(component, Money.ZERO);
  }

  /** The first day on which something of it was contested. */
  LocalDate since(DebtComponent component) {
    return since.get(component);
  }

  Money total() {
    return Money.sum(sums.values());
  }
}
