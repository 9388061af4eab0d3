package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.casefile.rules.ContestedPart;
import org.quittance.money.Money;

/** What giving up a contested part takes off a claim, and what was paid too much by it. */
public final class CreditRule {

  private static final List<DebtComponent> REFUNDED =
      List.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST, DebtComponent.INDEMNITY);

  private CreditRule() {}

  /**
   * @param valueOn the day from which it counts as not owed
   * @param amount always positive
   */
  public record Credit(long claimId, DebtComponent component, LocalDate valueOn, Money amount) {}

  /**
   * Shares what is given up over contested parts. A principal was never owed, so it counts from the
   * due date and takes the interest and the indemnity it bore with it; interest and indemnity alone
   * count from today. Never more is given up than is claimed and not given up already, and what is
   * still unpaid goes before what would have to be refunded.
   *
   * @param most null to give all of them up
   */
  public static List<Credit> share(
      List<ContestedPart> parts, Money most, DebtTerms terms, DebtBreakdown today) {
    List<Credit> whole = parts.stream().flatMap(part -> of(part, terms, today).stream()).toList();
    if (most == null) {
      return whole;
    }
    Map<Integer, Money> given = new TreeMap<>();
    Money left = most;
    for (int i = 0; i < whole.size(); i++) {
      Money unpaid = today.leftOf(whole.get(i).claimId()).max(Money.ZERO);
      Money part = left.min(whole.get(i).amount()).min(unpaid);
      given.put(i, part);
      left = left.minus(part);
    }
    for (int i = 0; i < whole.size(); i++) {
      Money part = left.min(whole.get(i).amount().minus(given.get(i)));
      given.merge(i, part, Money::plus);
      left = left.minus(part);
    }
    List<Credit> credits = new ArrayList<>();
    given.forEach(
        (i, amount) -> {
          if (amount.isPositive()) {
            Credit one = whole.get(i);
            credits.add(new Credit(one.claimId(), one.component(), one.valueOn(), amount));
          }
        });
    return credits;
  }

  private static List<Credit> of(ContestedPart part, DebtTerms terms, DebtBreakdown today) {
    return terms.claims().stream()
        .filter(claim -> claim.claimId() == part.claimId())
        .map(
            claim ->
                part.touchesPrincipal()
                    ? credit(part, DebtComponent.PRINCIPAL, claim.dueOn(), today)
                    : credit(part, componentOf(part.part()), today.on(), today))
        .filter(credit -> credit.amount().isPositive())
        .toList();
  }

  private static DebtComponent componentOf(ClaimPart part) {
    return part == ClaimPart.INTEREST ? DebtComponent.INTEREST : DebtComponent.INDEMNITY;
  }

  private static Credit credit(
      ContestedPart part, DebtComponent component, LocalDate valueOn, DebtBreakdown today) {
    Money claimed = Money.ZERO;
    for (BreakdownLine line : today.lines()) {
      boolean counts =
          switch (line.component()) {
            case PRINCIPAL, INTEREST, INDEMNITY, WAIVER -> true;
            case PAYMENT, REFUND, CONTESTED, INTEREST_ENDED -> false;
          };
      if (counts && line.claimId() == part.claimId() && line.touches() == component) {
        claimed = claimed.plus(line.amount());
      }
    }
    Money most = claimed.max(Money.ZERO);
    return new Credit(
        part.claimId(), component, valueOn, part.amount() == null ? most : part.amount().min(most));
  }

  /**
   * What was paid on a claim beyond what is owed on it, by the component it was spent on.
   *
   * @param paid on the case so far
   */
  public static Map<DebtComponent, Money> paidTooMuch(
      long claimId, DebtBreakdown today, List<PaidComponent> paid) {
    Map<DebtComponent, Money> tooMuch = new EnumMap<>(DebtComponent.class);
    Money excess = today.outstandingOf(claimId).negated().max(Money.ZERO);
    for (DebtComponent component : REFUNDED) {
      Money spent =
          Money.sum(
              paid.stream()
                  .filter(part -> part.claimId() == claimId && part.component() == component)
                  .filter(part -> !part.waiver())
                  .map(PaidComponent::amount)
                  .toList());
      Money part = excess.min(spent.max(Money.ZERO));
      if (part.isPositive()) {
        tooMuch.put(component, part);
        excess = excess.minus(part);
      }
    }
    return tooMuch;
  }
}
