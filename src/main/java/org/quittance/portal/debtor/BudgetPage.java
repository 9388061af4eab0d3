package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;

/**
 * Helps to find an amount that can be kept up. What is typed is sent as a form, never as part of an
 * address, used for this one answer and kept nowhere.
 */
@Named
@RequestScoped
public class BudgetPage {

  private static final int LARGEST_HOUSEHOLD = 20;

  @Inject private WishFields wish;
  private String income;
  private String charges;
  private String household;
  private Budget budget;

  /** Reckons with what was typed. */
  public void reckon() {
    Optional<Money> comingIn = amount("income", income);
    Optional<Money> goingOut = amount("charges", charges);
    boolean counted = household != null && household.strip().matches("\\d{1,2}");
    int people = counted ? Integer.parseInt(household.strip()) : 0;
    if (people < 1 || people > LARGEST_HOUSEHOLD) {
      Feedback.problem("household", "budget.household.unreadable", LARGEST_HOUSEHOLD);
    } else if (comingIn.isPresent() && goingOut.isPresent()) {
      budget = new Budget(comingIn.get(), goingOut.get(), people);
    }
  }

  private static Optional<Money> amount(String field, String typed) {
    Optional<Money> amount = TypedAmount.parse(typed);
    if (amount.isEmpty()) {
      Feedback.problem(field, "field.amount");
    }
    return amount;
  }

  /** Null until something was reckoned. */
  public Money getLeft() {
    return budget == null ? null : budget.left();
  }

  public Money getLiving() {
    return budget.living();
  }

  public Money getLivingFirst() {
    return Budget.LIVING_FIRST;
  }

  public Money getLivingEach() {
    return Budget.LIVING_EACH;
  }

  public Money getSuggestion() {
    return budget.suggestion();
  }

  /** The suggestion as it stands in an address. */
  public String getSuggested() {
    return wish.written(budget.suggestion());
  }

  public String getIncome() {
    return income;
  }

  public void setIncome(String income) {
    this.income = income;
  }

  public String getCharges() {
    return charges;
  }

  public void setCharges(String charges) {
    this.charges = charges;
  }

  public String getHousehold() {
    return household;
  }

  public void setHousehold(String household) {
    this.household = household;
  }
}
