package org.quittance.portal.staff;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.negotiation.rules.BoundSource;
import org.quittance.negotiation.rules.BoundValue;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.BoundsKey;
import org.quittance.negotiation.rules.Inheritance;
import org.quittance.negotiation.rules.Judge;
import org.quittance.negotiation.rules.Judgement;
import org.quittance.negotiation.rules.NegotiationFacts;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PlanHistory;
import org.quittance.negotiation.rules.PolicyLayer;
import org.quittance.negotiation.rules.ResolvedBounds;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Wish;
import org.quittance.negotiation.rules.Zone;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/** An imagined case, to see which bounds it would get and what three usual wishes would be told. */
public class BoundsTrial implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FIRST_AFTER_DAYS = 14;
  private static final int SETTLED_AFTER_DAYS = 30;
  private static final String SETTLED_SHARE = "70.00";

  private String balance = "800";
  private String ageDays = "180";
  private ClaimKind claimKind = ClaimKind.INVOICE;
  private DebtorKind debtorKind = DebtorKind.CONSUMER;
  private transient List<Row> rows;
  private transient List<Told> told;

  /**
   * @param layers the weakest first, the ones tried last
   * @throws Refusal when the imagined case cannot be read
   */
  void run(List<PolicyLayer> layers, LocalDate today) {
    NegotiationFacts facts = facts(today);
    ResolvedBounds bounds = Inheritance.resolve(layers, facts);
    rows = new ArrayList<>();
    for (BoundsField field : BoundsField.values()) {
      BoundsKey first = field.keys().get(0);
      BoundsKey outer = field.isZoned() ? BoundsKey.of(field, Zone.OUTER) : null;
      rows.add(
          new Row(
              field,
              bounds.value(first),
              bounds.sourceOf(first),
              outer == null ? null : bounds.value(outer),
              outer == null ? null : bounds.sourceOf(outer)));
    }
    Pace pace = new Pace(today.plusDays(FIRST_AFTER_DAYS), Frequency.MONTHLY, null);
    told = new ArrayList<>();
    tell(new Wish.Count(3, pace, null, false), facts, bounds);
    tell(new Wish.Count(12, pace, null, false), facts, bounds);
    tell(
        new Wish.ByDate(
            facts.outstanding().portion(Rate.percent(SETTLED_SHARE)),
            today.plusDays(SETTLED_AFTER_DAYS),
            false),
        facts,
        bounds);
  }

  private void tell(Wish wish, NegotiationFacts facts, ResolvedBounds bounds) {
    Terms terms = wish.terms(facts, bounds);
    told.add(new Told(terms, Judge.judge(terms, facts, bounds)));
  }

  private NegotiationFacts facts(LocalDate today) {
    Money owed =
        TypedAmount.parse(balance)
            .filter(Money::isPositive)
            .orElseThrow(() -> Refusal.of(BoundsTyping.BOUND_RANGE_UNREADABLE, balance));
    if (ageDays == null || !ageDays.strip().matches("\\d{1,5}")) {
      throw Refusal.of(BoundsTyping.BOUND_RANGE_UNREADABLE, ageDays == null ? "" : ageDays);
    }
    return new NegotiationFacts(
        owed,
        Money.ZERO,
        debtorKind,
        Set.of(claimKind),
        today.minusDays(Integer.parseInt(ageDays.strip())),
        today,
        PlanHistory.NONE);
  }

  /** Null until it was tried. */
  public List<Row> getRows() {
    return rows;
  }

  public List<Told> getTold() {
    return told;
  }

  public ClaimKind[] getAllClaimKinds() {
    return ClaimKind.values();
  }

  public DebtorKind[] getAllDebtorKinds() {
    return DebtorKind.values();
  }

  public String getBalance() {
    return balance;
  }

  public void setBalance(String balance) {
    this.balance = balance;
  }

  public String getAgeDays() {
    return ageDays;
  }

  public void setAgeDays(String ageDays) {
    this.ageDays = ageDays;
  }

  public ClaimKind getClaimKind() {
    return claimKind;
  }

  public void setClaimKind(ClaimKind claimKind) {
    this.claimKind = claimKind;
  }

  public DebtorKind getDebtorKind() {
    return debtorKind;
  }

  public void setDebtorKind(DebtorKind debtorKind) {
    this.debtorKind = debtorKind;
  }

  /**
   * One bound as it holds for the case.
   *
   * @param outer null for a field without zones, and so its source
   */
  public record Row(
      BoundsField field,
      BoundValue instant,
      BoundSource instantSource,
      BoundValue outer,
      BoundSource outerSource) {}

  /** What somebody who asks for these terms is told. */
  public record Told(Terms terms, Judgement judgement) {}
}
