package org.quittance.jurisdiction;

import static org.quittance.jurisdiction.ContactBounds.Hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.quittance.calendar.LimitationDates;
import org.quittance.calendar.WorkingDays;
import org.quittance.interest.AgreedRateRule;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.jurisdiction.FirstNotice.WaitingPeriod;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;

/**
 * Belgium: debts of consumers (Code de droit économique, Livre XIX, law of 4 May 2023). Nothing may
 * be added before a free first reminder and its fourteen days; then what the contract agrees, under
 * the caps of art. XIX.4.
 */
final class Belgium implements Jurisdiction {

  private static final String REMINDER = "CDE XIX.2";
  private static final String CAPS = "CDE XIX.4";
  private static final String BETWEEN_BUSINESSES = "loi du 2 août 2002, art. 5, 6";

  // The rate of the law of 2 August 2002 without its rounding up to half a point: the reading that
  // never asks a consumer for too much.
  private static final Rate POINTS = Rate.percent("8");

  private static final int DAYS_TO_PAY = 14;
  private static final int WORKING_DAYS_BY_POST = 3;
  private static final Money BUSINESS_INDEMNITY = Money.euros("40.00");

  private static final List<Hours> DAYTIME = List.of(Hours.of("08:00", "22:00"));
  private static final int YEARS_OF_REGULAR_DEBTS = 5;
  private static final int YEARS_OF_OTHER_DEBTS = 10;

  private static final FirstNotice FIRST_NOTICE =
      new FirstNotice(
          Set.of(
              NoticeContent.CREDITOR_NAME,
              NoticeContent.CREDITOR_NUMBER,
              NoticeContent.BASIS,
              NoticeContent.DUE_DATE,
              NoticeContent.PRINCIPAL,
              NoticeContent.CLAUSE_AMOUNT,
              NoticeContent.TIME_TO_PAY),
          Set.of(),
          REMINDER,
          Belgium::waiting);

  private static final ContactBounds CONTACT =
      new ContactBounds(
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day != DayOfWeek.SUNDAY)
              .collect(Collectors.toMap(Function.identity(), day -> DAYTIME)),
          WorkingDays.BELGIAN,
          2,
          4,
          "loi du 20 décembre 2002, art. 3; CDE Livre XIX");

  private static final Retention RETENTION =
      Retention.builder()
          .keep(Retention.Kind.ACTIVE_FILE, "P2M", "RGPD 5(1)(e)")
          .keep(Retention.Kind.ARCHIVED_FILE, "P10Y", "anc. C. civ. 2262bis")
          .keep(Retention.Kind.PAYMENT_EVIDENCE, "P10Y", "anc. C. civ. 2262bis")
          .keep(Retention.Kind.ACCOUNTING, "P10Y", "CDE III.86")
          .keep(Retention.Kind.IDENTITY_PAPER, "P0D", "RGPD 5(1)(c)")
          .keep(Retention.Kind.ACCESS_LOG, "P12M", "RGPD 32")
          .build();

  private static final Articles ARTICLES =
      new Articles(
          "C. civ. 5.69",
          "C. civ. livre 5",
          "C. civ. 8.4",
          CAPS,
          "anc. C. civ. 1984",
          "directive (UE) 2021/2167");

  // Book 5 took the old order over: interest first (old 1254), and between debts the due, the most
  // onerous, the oldest (old 1256).
  private static final SpendingRule SPENDING =
      SpendingRule.interestFirst(
          "C. civ. 5.209, 5.210 (anc. 1254)", "C. civ. 5.209, 5.210 (anc. 1256)");

  private final RateTables rates;

  Belgium(RateTables rates) {
    this.rates = rates;
  }

  /**
   * Fourteen calendar days, from the third working day after posting or the day after an electronic
   * sending.
   */
  private static WaitingPeriod waiting(Notice notice) {
    LocalDate startsOn =
        switch (notice.by()) {
          case POST -> WorkingDays.BELGIAN.after(notice.sentOn(), WORKING_DAYS_BY_POST);
          case ELECTRONIC -> notice.sentOn().plusDays(1);
        };
    return WaitingPeriod.of(startsOn, DAYS_TO_PAY);
  }

  @Override
  public String code() {
    return "BE";
  }

  @Override
  public List<Locale> languages() {
    return List.of(Locale.FRENCH, Locale.forLanguageTag("nl"), Locale.GERMAN);
  }

  @Override
  public Locale spoken(Locale language) {
    return new Locale(language.getLanguage(), code());
  }

  @Override
  public WorkingDays workingDays() {
    return WorkingDays.BELGIAN;
  }

  @Override
  public Articles articles() {
    return ARTICLES;
  }

  @Override
  public Optional<Refusal> unlawful(ClaimFacts claim, Accessories asked) {
    String law = article(claim);
    boolean asksMore = asked.bearsInterest() || asked.indemnity() || asked.hasPenaltyClause();
    AccessoryCheck check =
        new AccessoryCheck()
            .require(
                !asked.hasCosts(),
                JurisdictionRefusal.COSTS_STAY_WITH_CREDITOR,
                AccessoryCheck.COSTS,
                ARTICLES.costs())
            .require(
                asked.basis() == InterestBasis.NONE || asked.basis() == InterestBasis.CONTRACTUAL,
                JurisdictionRefusal.INTEREST_BASIS_NOT_IN_COUNTRY,
                AccessoryCheck.BASIS,
                code(),
                law)
            .requireRateWithContractOnly(asked, law);
    if (!claim.relation().consumer()) {
      return check.result();
    }
    check.require(
        !asksMore || claim.notice() != null,
        JurisdictionRefusal.NOTICE_MISSING,
        AccessoryCheck.NOTICE,
        REMINDER);
    Money cap = IndemnityTranches.capOf(claim.principal());
    check.require(
        !asked.hasPenaltyClause() || !asked.penaltyClause().isGreaterThan(cap),
        JurisdictionRefusal.PENALTY_CLAUSE_ABOVE_CAP,
        AccessoryCheck.PENALTY_CLAUSE,
        asked.penaltyClause(),
        cap,
        CAPS);
    if (check.holdsSoFar() && asked.bearsInterest()) {
      Rate ceiling = rates.aboveRefinancing(claim.dueOn(), POINTS);
      check.require(
          !ceiling.isLessThan(asked.rate()),
          JurisdictionRefusal.RATE_ABOVE_CEILING,
          AccessoryCheck.RATE,
          asked.rate(),
          ceiling,
          CAPS);
    }
    return check.result();
  }

  private static String article(ClaimFacts claim) {
    return claim.relation().consumer() ? CAPS : BETWEEN_BUSINESSES;
  }

  @Override
  public InterestTerms interest(ClaimFacts claim, Accessories asked) {
    return new InterestTerms(
        asked.basis(),
        claim.relation().creditor(),
        asked.rate(),
        null,
        new AgreedRateRule(article(claim), claim.relation().consumer() ? POINTS : null));
  }

  @Override
  public Optional<LocalDate> interestFrom(ClaimFacts claim, Accessories asked) {
    return asked.bearsInterest() ? nothingAddedUntil(claim) : Optional.empty();
  }

  /** The last day on which the contract adds nothing yet; empty until a consumer was reminded. */
  private static Optional<LocalDate> nothingAddedUntil(ClaimFacts claim) {
    return claim.relation().consumer()
        ? Optional.ofNullable(claim.notice()).map(notice -> waiting(notice).lastDay())
        : Optional.of(claim.dueOn());
  }

  @Override
  public List<LumpSum> lumpSums(ClaimFacts claim, Accessories asked) {
    if (!asked.indemnity() && !asked.hasPenaltyClause()) {
      return List.of();
    }
    return nothingAddedUntil(claim)
        .map(after -> List.of(new LumpSum(after, amount(claim, asked), article(claim))))
        .orElse(List.of());
  }

  private static UnaryOperator<Money> amount(ClaimFacts claim, Accessories asked) {
    if (!claim.relation().consumer()) {
      Money agreed = asked.hasPenaltyClause() ? asked.penaltyClause() : BUSINESS_INDEMNITY;
      return unpaid -> agreed;
    }
    return unpaid -> {
      Money cap = IndemnityTranches.capOf(unpaid);
      return asked.hasPenaltyClause() ? asked.penaltyClause().min(cap) : cap;
    };
  }

  // Rents, loan instalments and other sums due at least every year: five years; else ten.
  @Override
  public LimitationDates limitation(Relation relation, LocalDate startsOn) {
    boolean regular =
        relation.nature() == ClaimNature.RENT || relation.nature() == ClaimNature.LOAN_INSTALMENT;
    return regular
        ? new LimitationDates(
            startsOn, startsOn.plusYears(YEARS_OF_REGULAR_DEBTS), "anc. C. civ. 2277")
        : new LimitationDates(
            startsOn, startsOn.plusYears(YEARS_OF_OTHER_DEBTS), "anc. C. civ. 2262bis");
  }

  @Override
  public SpendingRule spending() {
    return SPENDING;
  }

  @Override
  public FirstNotice firstNotice() {
    return FIRST_NOTICE;
  }

  @Override
  public ReminderRule reminders() {
    return new ReminderRule(3, 1, Money.euros("7.50"), REMINDER);
  }

  @Override
  public ContactBounds contact() {
    return CONTACT;
  }

  @Override
  public DisputeEffect dispute() {
    return new DisputeEffect(true, Period.ofDays(30), "CDE Livre XIX");
  }

  // Whole books where no article was read in an official text (decision 104).
  @Override
  public String protection(Situation situation) {
    return switch (situation) {
      case PAID, IDENTITY_THEFT -> ARTICLES.contested();
      case DEATH -> "C. civ. livre 4 (anc. 795)";
      case OVER_INDEBTEDNESS_ASKED -> "C. jud. 1675/4, 1675/5";
      case OVER_INDEBTEDNESS_ADMITTED -> "C. jud. 1675/7";
      case INSOLVENCY -> "CDE livre XX";
      case GUARDIANSHIP -> "anc. C. civ. 488/1, 492/1";
      case MINORITY -> "anc. C. civ. 388, 488";
    };
  }

  @Override
  public Retention retention() {
    return RETENTION;
  }

  @Override
  public List<LegalText> texts() {
    return List.of();
  }
}
