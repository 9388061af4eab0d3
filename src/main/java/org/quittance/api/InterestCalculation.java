package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.DayCount;
import org.quittance.interest.FixedIndemnity;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestLine;
import org.quittance.interest.InterestRefusal;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.jurisdiction.JurisdictionRefusal;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;

/** Interest on a sum for a period, line by line. */
final class InterestCalculation {

  private static final InterestCalculator CALCULATOR =
      new InterestCalculator(RateTables.published());

  private InterestCalculation() {}

  static JsonObject answer(BodyReader body) {
    Money principal = body.plainMoney("principal");
    InterestBasis basis = body.choice("basis", InterestBasis.class);
    CreditorKind kind = body.choice("creditorKind", CreditorKind.class, CreditorKind.PROFESSIONAL);
    Rate rate = body.optionalRate("rate");
    LocalDate from = body.date("from");
    LocalDate until = body.date("until");
    DayCount dayCount = body.choice("dayCount", DayCount.class, DayCount.AFTER_START_THROUGH_END);
    LocalDate enforceableOn = body.optionalDate("enforceableOn");
    return body.build(
        () -> {
          if (rate != null && basis != InterestBasis.CONTRACTUAL) {
            throw Refusal.of(JurisdictionRefusal.RATE_WITHOUT_CONTRACT).at("/rate");
          }
          if (rate == null && basis == InterestBasis.CONTRACTUAL) {
            throw Refusal.of(InterestRefusal.CONTRACTUAL_RATE_MISSING).at("/rate");
          }
          InterestTerms terms = new InterestTerms(basis, kind, rate, enforceableOn);
          return write(basis, accrued(principal, terms, from, until, dayCount));
        });
  }

  private static List<InterestLine> accrued(
      Money principal, InterestTerms terms, LocalDate from, LocalDate until, DayCount dayCount) {
    try {
      return CALCULATOR.accrue(principal, terms, from, until, dayCount);
    } catch (Refusal refusal) {
      throw refusal.code() == InterestRefusal.DATES_REVERSED ? refusal.at("/until") : refusal;
    }
  }

  private static JsonObject write(InterestBasis basis, List<InterestLine> accrued) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (InterestLine line : accrued) {
      lines.add(
          new Fields()
              .with("from", line.from())
              .with("until", line.until())
              .with("days", line.days())
              .with("rate", line.rate())
              .with("interest", line.interest().decimal())
              .object());
    }
    Money interest = Money.sum(accrued.stream().map(InterestLine::interest).toList());
    Money indemnity =
        basis == InterestBasis.L441_10_DEFAULT ? FixedIndemnity.PER_INVOICE : Money.ZERO;
    return new Fields()
        .with("lines", lines.build())
        .with("interest", interest.decimal())
        .with("indemnity", indemnity.decimal())
        .object();
  }
}
