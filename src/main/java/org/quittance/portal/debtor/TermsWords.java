package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.Terms;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;

/** Puts terms into one line that can be taken in at a glance. */
@Named("termsWords")
@RequestScoped
public class TermsWords {

  private static final int GROUPS_TAKEN_IN = 3;

  @Inject private Language language;

  /** {@code 11 × 107,00 € + 107,30 €}, or how many and between what when they differ more. */
  public String amounts(Terms terms) {
    List<Group> groups = groups(terms.instalments());
    if (groups.size() <= GROUPS_TAKEN_IN) {
      return groups.stream().map(this::words).collect(Collectors.joining(" + "));
    }
    List<Money> amounts =
        terms.instalments().stream().map(ScheduledInstalment::amount).sorted().toList();
    return label("terms.between", terms.count(), amounts.get(0), amounts.get(amounts.size() - 1));
  }

  /** The same with its rhythm and its dates, as a sentence. */
  public String sentence(Terms terms) {
    return terms.count() == 1
        ? label("terms.once", terms.total(), terms.firstDueOn())
        : label(
            "terms.plan." + rhythm(terms.frequency()),
            terms.count(),
            amounts(terms),
            terms.firstDueOn(),
            terms.lastDueOn());
  }

  /** What there is to pay each time, named as on a button: {@code 107,00 € par mois}. */
  public String each(Terms terms) {
    return terms.count() == 1
        ? label("terms.once", terms.total(), terms.firstDueOn())
        : label("terms.each." + rhythm(terms.frequency()), terms.usualAmount(), terms.count());
  }

  /** Why terms are not accepted, or not at once, each reason a sentence. */
  public List<String> reasons(List<FailedBound> failed) {
    return failed.stream()
        .map(
            one ->
                Wording.text(
                    Wording.MESSAGES,
                    one.messageKey(),
                    language.getLocale(),
                    one.arguments().stream().map(this::spoken).toArray()))
        .distinct()
        .toList();
  }

  private Object spoken(Object argument) {
    return argument instanceof List<?> several
        ? several.stream()
            .map(
                one -> one instanceof Enum<?> term ? Wording.term(term, language.getLocale()) : one)
            .map(Object::toString)
            .collect(Collectors.joining(", "))
        : argument;
  }

  private static String rhythm(Frequency frequency) {
    return frequency == null ? "OWN" : frequency.name();
  }

  private String words(Group group) {
    String amount = Wording.amount(group.amount(), language.getLocale());
    return group.count() == 1 ? amount : label("terms.times", group.count(), amount);
  }

  private String label(String key, Object... arguments) {
    return Wording.text(Wording.LABELS, key, language.getLocale(), arguments);
  }

  private static List<Group> groups(List<ScheduledInstalment> instalments) {
    List<Group> groups = new ArrayList<>();
    for (ScheduledInstalment one : instalments) {
      int last = groups.size() - 1;
      if (last >= 0 && groups.get(last).amount().equals(one.amount())) {
        groups.set(last, new Group(groups.get(last).count() + 1, one.amount()));
      } else {
        groups.add(new Group(1, one.amount()));
      }
    }
    return groups;
  }

  private record Group(int count, Money amount) {}
}
