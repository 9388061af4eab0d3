package org.quittance.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Terms;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.Wording;

/** Terms in one line: {@code 11 × 107,00 € + 107,30 €, chaque mois, du … au …}. */
final class TermsWords {

  private static final int GROUPS_TAKEN_IN = 3;

  private TermsWords() {}

  static String of(Terms terms, Locale locale) {
    return of(terms.instalments(), terms.frequency(), locale);
  }

  /**
   * @param instalments at least one, dates rising
   * @param frequency null for dates of one's own
   */
  static String of(List<ScheduledInstalment> instalments, Frequency frequency, Locale locale) {
    ScheduledInstalment first = instalments.get(0);
    if (instalments.size() == 1) {
      return MailWords.say("terms.once", locale, first.amount(), first.dueOn());
    }
    return MailWords.say(
        "terms.several." + (frequency == null ? "OWN" : frequency.name()),
        locale,
        amounts(instalments, locale),
        first.dueOn(),
        instalments.get(instalments.size() - 1).dueOn());
  }

  private static String amounts(List<ScheduledInstalment> instalments, Locale locale) {
    List<Group> groups = groups(instalments);
    if (groups.size() > GROUPS_TAKEN_IN) {
      List<Money> sorted = instalments.stream().map(ScheduledInstalment::amount).sorted().toList();
      return MailWords.say(
          "terms.between", locale, sorted.size(), sorted.get(0), sorted.get(sorted.size() - 1));
    }
    return groups.stream().map(group -> words(group, locale)).collect(Collectors.joining(" + "));
  }

  private static String words(Group group, Locale locale) {
    return group.count() == 1
        ? Wording.amount(group.amount(), locale)
        : MailWords.say("terms.times", locale, group.count(), group.amount());
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
