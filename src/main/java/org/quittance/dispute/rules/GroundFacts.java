package org.quittance.dispute.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/** What the debtor answered to the questions of a ground, checked. */
public final class GroundFacts {

  private static final int LONGEST_TEXT = 120;

  private GroundFacts() {}

  /**
   * Checks answers as they were typed. Questions the ground does not ask are left out.
   *
   * @param typed a date as {@code 2026-11-22}, an amount as {@code 12.34}; blank counts as missing
   * @param today no date lies after it
   * @return the answers given, in the order of the questions
   * @throws Refusal naming the field of the first answer that is missing or wrong
   */
  public static Map<Question, String> check(
      Ground ground, Map<Question, String> typed, LocalDate today) {
    Map<Question, String> checked = new EnumMap<>(Question.class);
    for (Question question : ground.questions()) {
      String answer = typed.getOrDefault(question, "").strip();
      if (!answer.isEmpty()) {
        checked.put(question, check(question, answer, today));
      } else if (question.isRequired()) {
        throw Refusal.of(DisputeRuleRefusal.DISPUTE_ANSWER_MISSING).at("/" + question.field());
      }
    }
    return checked;
  }

  private static String check(Question question, String answer, LocalDate today) {
    String pointer = "/" + question.field();
    return switch (question.kind()) {
      case DATE -> date(answer, pointer, today);
      case AMOUNT -> amount(answer, pointer);
      case TEXT -> text(answer, pointer);
    };
  }

  private static String date(String answer, String pointer, LocalDate today) {
    LocalDate day;
    try {
      day = LocalDate.parse(answer);
    } catch (DateTimeException notADate) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_DATE_INVALID).at(pointer);
    }
    if (day.isAfter(today)) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_DATE_IN_FUTURE).at(pointer);
    }
    return day.toString();
  }

  private static String amount(String answer, String pointer) {
    try {
      Money amount = Money.euros(new BigDecimal(answer.replace(',', '.')).toPlainString());
      if (!amount.isNegative()) {
        return amount.decimal();
      }
    } catch (IllegalArgumentException | ArithmeticException notAnAmount) {
      // Told below, like an amount below zero.
    }
    throw Refusal.of(DisputeRuleRefusal.DISPUTE_AMOUNT_INVALID).at(pointer);
  }

  private static String text(String answer, String pointer) {
    if (answer.length() > LONGEST_TEXT) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_TEXT_TOO_LONG, LONGEST_TEXT).at(pointer);
    }
    return answer;
  }
}
