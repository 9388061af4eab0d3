package org.quittance.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;

/**
 * Accrues simple interest by the day. A year has 365 days for it, leap or not, as the courts and
 * the published examples reckon; interest never bears interest (C. civ. 1343-2 would need a clause
 * or a judgment).
 */
public final class InterestCalculator {

  private static final BigDecimal DIVISOR = BigDecimal.valueOf(36_500);

  // Exact enough that cutting here cannot move an amount across half a cent: a value that is not a
  // half cent differs from one by more than a ten-billionth of a cent.
  private static final int WORKING_SCALE = 20;

  private static final Rate RAISE = Rate.percent("5");
  private static final int MONTHS_BEFORE_RAISE = 2;
  private static final String RAISE_ARTICLE = "; CMF L313-3";

  private final RateTables rates;

  public InterestCalculator(RateTables rates) {
    this.rates = Objects.requireNonNull(rates, "rates");
  }

  /**
   * The interest on {@code principal} for a period, in order of time. A rate fixed by semester
   * gives a line per semester even when two follow each other at the same rate; a contractual rate
   * gives one line.
   *
   * @param from the due date or the formal notice; whether it counts is for {@code dayCount} to say
   * @param until the day of payment or of the statement
   * @return empty when nothing accrues
   * @throws Refusal with an {@link InterestRefusal}
   */
  public List<InterestLine> accrue(
      Money principal, InterestTerms terms, LocalDate from, LocalDate until, DayCount dayCount) {
    if (principal.isNegative()) {
      throw Refusal.of(InterestRefusal.NEGATIVE_PRINCIPAL);
    }
    if (until.isBefore(from)) {
      throw Refusal.of(InterestRefusal.DATES_REVERSED, from, until);
    }
    if (terms.basis() == InterestBasis.CONTRACTUAL && terms.contractualRate() == null) {
      throw Refusal.of(InterestRefusal.CONTRACTUAL_RATE_MISSING);
    }
    List<InterestLine> lines = new ArrayList<>();
    if (terms.basis() == InterestBasis.NONE || principal.isZero()) {
      return lines;
    }
    LocalDate last = dayCount.lastCounted(until);
    LocalDate start = dayCount.firstCounted(from);
    while (!start.isAfter(last)) {
      LocalDate end = lastDayAtOneRate(terms, start, last);
      lines.add(line(principal, terms, start, end));
      start = end.plusDays(1);
    }
    return lines;
  }

  /**
   * The same line with some of its days not counted: it is rounded once, so that leaving days out
   * never makes it dearer.
   *
   * @param principal the principal the line accrued on
   * @param notCounted how many of its days bear nothing, at most all
   */
  public InterestLine without(int notCounted, InterestLine line, Money principal) {
    if (notCounted == 0) {
      return line;
    }
    int days = line.days() - notCounted;
    return new InterestLine(
        line.from(),
        line.until(),
        days,
        line.rate(),
        interest(principal, line.rate(), days),
        line.article());
  }

  /**
   * The last day to which interest on this basis can be computed: later rates are not published
   * yet. The end of time for a basis that needs no table.
   */
  public LocalDate publishedUntil(InterestBasis basis) {
    return rates.publishedUntil(basis);
  }

  /** The same for terms that may keep an agreed rate under a published ceiling. */
  public LocalDate publishedUntil(InterestTerms terms) {
    return rates.publishedUntil(terms);
  }

  /**
   * Why a rate may not be agreed between professionals: it is below three times the legal rate (C.
   * com. L441-10 II). The rate is then refused, never silently raised.
   *
   * @param on the day whose legal rate sets the floor
   * @return empty when the rate is lawful
   * @throws Refusal {@link InterestRefusal#RATE_NOT_PUBLISHED}
   */
  public Optional<Refusal> belowFloor(Rate contractualRate, LocalDate on) {
    Rate floor = rates.contractualFloor(on);
    return contractualRate.isLessThan(floor)
        ? Optional.of(Refusal.of(InterestRefusal.RATE_BELOW_FLOOR, contractualRate, floor))
        : Optional.empty();
  }

  private LocalDate lastDayAtOneRate(InterestTerms terms, LocalDate start, LocalDate last) {
    if (terms.basis() == InterestBasis.CONTRACTUAL && !terms.hasCeiling()) {
      return last;
    }
    LocalDate end = earlier(Semester.lastDay(start), last);
    return isRaised(terms, start) || !isRaised(terms, end) ? end : lastDayBeforeRaise(terms);
  }

  private InterestLine line(Money principal, InterestTerms terms, LocalDate start, LocalDate end) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(start, end) + 1);
    Rate rate = rate(terms, start);
    String article = terms.article() + (isRaised(terms, start) ? RAISE_ARTICLE : "");
    return new InterestLine(start, end, days, rate, interest(principal, rate, days), article);
  }

  private static Money interest(Money principal, Rate rate, int days) {
    BigDecimal exact =
        principal
            .exact()
            .multiply(rate.percent())
            .multiply(BigDecimal.valueOf(days))
            .divide(DIVISOR, WORKING_SCALE, RoundingMode.DOWN);
    return Money.rounded(exact, principal.currency());
  }

  private Rate rate(InterestTerms terms, LocalDate day) {
    return switch (terms.basis()) {
      case CONTRACTUAL -> agreed(terms, day);
      case L441_10_DEFAULT -> rates.l44110(day);
      case LEGAL -> {
        Rate legal = rates.legal(terms.creditorKind(), day);
        yield isRaised(terms, day) ? legal.plusPoints(RAISE) : legal;
      }
      case NONE -> throw new IllegalStateException("A claim without interest has no rate");
    };
  }

  private Rate agreed(InterestTerms terms, LocalDate day) {
    if (!terms.hasCeiling()) {
      return terms.contractualRate();
    }
    Rate ceiling = rates.aboveRefinancing(day, terms.agreedRateRule().mostAboveRefinancing());
    return ceiling.isLessThan(terms.contractualRate()) ? ceiling : terms.contractualRate();
  }

  // Only the legal rate is raised; a penalty or a contractual rate stays as it is (CMF L313-3).
  private static boolean isRaised(InterestTerms terms, LocalDate day) {
    return terms.basis() == InterestBasis.LEGAL
        && terms.enforceableOn() != null
        && day.isAfter(lastDayBeforeRaise(terms));
  }

  // The two months end with their last day, so who pays on that day still pays at the plain rate.
  private static LocalDate lastDayBeforeRaise(InterestTerms terms) {
    return terms.enforceableOn().plusMonths(MONTHS_BEFORE_RAISE);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
