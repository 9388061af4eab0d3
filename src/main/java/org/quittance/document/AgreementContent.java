package org.quittance.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.quittance.document.ReceiptContent.CaseTitle;
import org.quittance.document.ReceiptContent.Party;
import org.quittance.money.Money;

/**
 * Everything the paper of an agreement says.
 *
 * @param claims what the debt consisted of on the day of the agreement, claim by claim
 * @param schedule what is to be paid when, as agreed
 */
public record AgreementContent(
    Locale locale,
    Identity identity,
    Parties parties,
    CaseTitle caseTitle,
    List<ClaimShare> claims,
    Promise promise,
    List<ScheduleRow> schedule,
    Allowances allowances,
    Signatures signatures) {

  /**
   * @param number the agreement's own, as printed
   */
  public record Identity(String number, LocalDate agreedOn) {}

  /** Who agrees, and by what mandate the agency speaks for the creditor. */
  public record Parties(
      Party creditor, Party debtor, String mandateReference, LocalDate mandateSignedOn) {}

  /**
   * One claim in the recognised sum.
   *
   * @param settled taken off by payments and waivers before the agreement; not negative
   */
  public record ClaimShare(
      String reference,
      String label,
      Money principal,
      Money interest,
      Money indemnity,
      Money settled,
      Money outstanding) {}

  /**
   * @param settlement whether less than the debt is paid and the rest is given up for it
   * @param waived given up once everything is paid; zero when nothing is
   */
  public record Promise(boolean settlement, Money total, Money waived) {}

  public record ScheduleRow(int number, LocalDate dueOn, Money amount) {}

  /** How far the plan bends before it breaks. */
  public record Allowances(
      int missesTolerated,
      int graceDays,
      int skips,
      int repairs,
      int longestMoveDays,
      int cureDays) {}

  /**
   * Who agreed, when and how.
   *
   * @param consent null when the debtor did not sign on a page of ours
   * @param agencyAt when the agency agreed
   * @param byRules whether it agreed by the rules set beforehand, and not by a person's decision
   */
  public record Signatures(Consent consent, Instant agencyAt, boolean byRules) {}

  /**
   * What the debtor agreed to, word for word, and how.
   *
   * @param words the sum in words as typed; null where none were asked for
   * @param givenBy the personal link it was given by
   * @param address where the request came from
   */
  public record Consent(
      List<String> paragraphs,
      String wording,
      String sha256,
      String figures,
      String words,
      Instant givenAt,
      String givenBy,
      String address) {}

  /** What was owed on the day of the agreement. */
  public Money recognised() {
    return Money.sum(claims.stream().map(ClaimShare::outstanding).toList());
  }
}
