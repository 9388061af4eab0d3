package org.quittance.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.calendar.LimitationDates;
import org.quittance.calendar.WorkingDays;
import org.quittance.interest.InterestTerms;
import org.quittance.refusal.Refusal;

/** The law under which a case is collected. */
public interface Jurisdiction {

  /** ISO 3166-1 alpha-2, as in the collection mandate. */
  String code();

  /** The languages its debtors are written to, the usual one first. */
  List<Locale> languages();

  /**
   * A language as it is spoken under this law: what is said in it names the articles, courts and
   * offices of this country. Every text for somebody who is concerned by a case is read in it.
   *
   * @param language its country, if any, does not count
   */
  Locale spoken(Locale language);

  /** The same by tag, such as {@code fr}. */
  default Locale spoken(String language) {
    return spoken(Locale.forLanguageTag(language));
  }

  WorkingDays workingDays();

  /** Where the rules are written that are not about one claim alone. */
  Articles articles();

  /**
   * What is unlawful about the accessories of a claim; the first fault found, at its place in the
   * claim as a JSON pointer from the claim on.
   */
  Optional<Refusal> unlawful(ClaimFacts claim, Accessories asked);

  /** At what rate the claim bears interest. */
  InterestTerms interest(ClaimFacts claim, Accessories asked);

  /** The day interest runs from, itself not counted; empty while it does not run. */
  Optional<LocalDate> interestFrom(ClaimFacts claim, Accessories asked);

  /** The lump sums owed besides interest once the claim is late. */
  List<LumpSum> lumpSums(ClaimFacts claim, Accessories asked);

  /** When the right to sue is lost, for a period that starts on a day. */
  LimitationDates limitation(Relation relation, LocalDate startsOn);

  /** How a payment is spent. */
  SpendingRule spending();

  FirstNotice firstNotice();

  ReminderRule reminders();

  ContactBounds contact();

  DisputeEffect dispute();

  /** The article that protects a debtor in a situation. */
  String protection(Situation situation);

  Retention retention();

  /** What every statement reproduces word for word. */
  List<LegalText> texts();

  /**
   * Articles by what they say.
   *
   * @param principal that what was agreed is owed
   * @param waiver that a debt may be given up
   * @param contested that whoever claims a debt has to prove it
   * @param costs that collection costs stay with the creditor
   * @param mandate that collection needs the creditor's power
   * @param purchasedLoans that bank loans bought non-performing need a licensed servicer
   */
  record Articles(
      String principal,
      String waiver,
      String contested,
      String costs,
      String mandate,
      String purchasedLoans) {}
}
