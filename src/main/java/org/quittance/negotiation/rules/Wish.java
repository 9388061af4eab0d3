package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * What a person asks for: any one of an amount, a number of instalments, a date, or a schedule of
 * their own. Refusals point at the fields of the wish by the names they have here.
 */
public sealed interface Wish {

  /** Longest schedule that can be written; more than any bound allows. */
  int MOST_INSTALMENTS = 600;

  /** Whether payments are to be taken from a saved card or mandate. */
  boolean autopay();

  /**
   * What the wish comes to on the day of the proposal. Instalments add up to what is owed, less the
   * penalties that a kept plan is spared, to the cent.
   *
   * @throws Refusal with a {@link WishRefusal}, pointing at the field to blame
   */
  default Terms terms(NegotiationFacts facts, ResolvedBounds bounds) {
    return new WishReading(facts, bounds).terms(this);
  }

  /**
   * "I can pay this much each time". The number of instalments follows; they are then made equal,
   * so none is more than was said. The cents that do not divide go to the last, or are spread a
   * cent each where the last would otherwise exceed what was said.
   *
   * <p>An amount so small that the schedule could not be written is drawn up with {@value
   * #MOST_INSTALMENTS} instalments, the last one taking the rest: more than any bound allows, so it
   * is refused with the plans nearest to it.
   *
   * @param downPayment null for none
   */
  record Amount(Money each, Pace pace, DownPayment downPayment, boolean autopay) implements Wish {
    public Amount {
      Objects.requireNonNull(each, "each");
      Objects.requireNonNull(pace, "pace");
    }
  }

  /**
   * "I need this many instalments". They are equal; the last takes the cents that do not divide.
   *
   * @param count a down payment not counted
   * @param downPayment null for none
   */
  record Count(int count, Pace pace, DownPayment downPayment, boolean autopay) implements Wish {
    public Count {
      Objects.requireNonNull(pace, "pace");
    }
  }

  /**
   * "I can pay this much by then". All that is owed is a single late payment; less is an offer to
   * settle, with the rest given up.
   *
   * @param amount null for everything
   */
  record ByDate(Money amount, LocalDate dueOn, boolean autopay) implements Wish {
    public ByDate {
      Objects.requireNonNull(dueOn, "dueOn");
    }
  }

  /**
   * A schedule of one's own.
   *
   * @param instalments in any order
   * @param settlement whether their sum is offered for the whole debt, with the rest given up
   */
  record Own(List<DatedAmount> instalments, boolean settlement, boolean autopay) implements Wish {
    public Own {
      instalments = List.copyOf(instalments);
    }
  }
}
