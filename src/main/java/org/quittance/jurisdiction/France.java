package org.quittance.jurisdiction;

import static org.quittance.jurisdiction.ContactBounds.Hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.calendar.LimitationDates;
import org.quittance.calendar.WorkingDays;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.FixedIndemnity;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/** France: amicable collection for others (CPCE L124-1, R124-1 to R124-7). */
final class France implements Jurisdiction {

  private static final String AGREED_RATE = "C. civ. 1343-1";
  private static final String PENALTY_CLAUSE = "C. civ. 1231-5";
  private static final List<Hours> OFFICE_HOURS =
      List.of(Hours.of("10:00", "13:00"), Hours.of("14:00", "20:00"));

  private static final FirstNotice FIRST_NOTICE =
      new FirstNotice(
          Set.of(
              NoticeContent.AGENCY_NAME,
              NoticeContent.AGENCY_ADDRESS,
              NoticeContent.AGENCY_ACTIVITY,
              NoticeContent.CREDITOR_NAME,
              NoticeContent.CREDITOR_ADDRESS,
              NoticeContent.BASIS,
              NoticeContent.PRINCIPAL,
              NoticeContent.INTEREST,
              NoticeContent.OTHER_ACCESSORIES,
              NoticeContent.DEMAND_TO_PAY,
              NoticeContent.MEANS_OF_PAYMENT,
              NoticeContent.LEGAL_TEXTS),
          Set.of(NoticeContent.NOTICE_REFERENCE, NoticeContent.NOTICE_DATE),
          "CPCE R124-4",
          null);

  // No law sets hours or a number for collection; the hours of the telemarketing decree are lent.
  private static final ContactBounds CONTACT =
      new ContactBounds(
          Map.of(
              DayOfWeek.MONDAY, OFFICE_HOURS,
              DayOfWeek.TUESDAY, OFFICE_HOURS,
              DayOfWeek.WEDNESDAY, OFFICE_HOURS,
              DayOfWeek.THURSDAY, OFFICE_HOURS,
              DayOfWeek.FRIDAY, OFFICE_HOURS),
          WorkingDays.FRENCH,
          2,
          4,
          "décret 2022-1313 (par analogie)");

  private static final Retention RETENTION =
      Retention.builder()
          .keep(Retention.Kind.ACTIVE_FILE, "P2M", "RGPD 5(1)(e)")
          .keep(Retention.Kind.ARCHIVED_FILE, "P5Y", "C. civ. 2224")
          .keep(Retention.Kind.PAYMENT_EVIDENCE, "P5Y", "C. civ. 2224")
          .keep(Retention.Kind.ACCOUNTING, "P10Y", "C. com. L123-22")
          .keep(Retention.Kind.IDENTITY_PAPER, "P0D", "RGPD 5(1)(c)")
          .keep(Retention.Kind.ACCESS_LOG, "P12M", "CNIL 2021-122")
          .build();

  private static final Articles ARTICLES =
      new Articles(
          "C. civ. 1103",
          "C. civ. 1350",
          "C. civ. 1353",
          "CPCE L111-8",
          "CPCE R124-3",
          "CMF L54-11-1");
  private static final SpendingRule SPENDING =
      SpendingRule.interestFirst("C. civ. 1343-1", "C. civ. 1342-10");
  private static final String CONSUMER_COSTS = "CPCE L111-8, C. conso L121-21";

  private final InterestCalculator calculator;
  private final List<LegalText> texts;

  France(RateTables rates) {
    this.calculator = new InterestCalculator(rates);
    PublishedTexts published = new PublishedTexts("fr.properties");
    this.texts =
        List.of(
            text(published, "L111_8.2", "CPCE L111-8 al. 2"),
            text(published, "L111_8.3", "CPCE L111-8 al. 3"));
  }

  private static LegalText text(PublishedTexts published, String key, String article) {
    return new LegalText(key, article, Locale.FRENCH, published.of(key));
  }

  @Override
  public String code() {
    return "FR";
  }

  @Override
  public List<Locale> languages() {
    return List.of(Locale.FRENCH, Locale.ENGLISH);
  }

  // The product is at home here: texts without a country are those of France.
  @Override
  public Locale spoken(Locale language) {
    return new Locale(language.getLanguage());
  }

  @Override
  public WorkingDays workingDays() {
    return WorkingDays.FRENCH;
  }

  @Override
  public Articles articles() {
    return ARTICLES;
  }

  // C. com. L441-10 and D441-5 apply between professionals only; a consumer owes neither.
  @Override
  public Optional<Refusal> unlawful(ClaimFacts claim, Accessories asked) {
    boolean professionals = claim.relation().isBetweenProfessionals();
    AccessoryCheck check =
        new AccessoryCheck()
            .require(
                !asked.hasCosts(),
                JurisdictionRefusal.COSTS_STAY_WITH_CREDITOR,
                AccessoryCheck.COSTS,
                claim.relation().consumer() ? CONSUMER_COSTS : ARTICLES.costs())
            .require(
                professionals || asked.basis() != InterestBasis.L441_10_DEFAULT,
                JurisdictionRefusal.DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY,
                AccessoryCheck.BASIS,
                InterestBasis.L441_10_DEFAULT.article())
            .require(
                professionals || !asked.indemnity(),
                JurisdictionRefusal.INDEMNITY_BETWEEN_PROFESSIONALS_ONLY,
                AccessoryCheck.INDEMNITY,
                FixedIndemnity.ARTICLE)
            .requireRateWithContractOnly(asked, AGREED_RATE)
            .require(
                !asked.hasPenaltyClause() || claim.notice() != null,
                JurisdictionRefusal.NOTICE_MISSING,
                AccessoryCheck.NOTICE,
                PENALTY_CLAUSE);
    if (check.holdsSoFar() && professionals && asked.basis() == InterestBasis.CONTRACTUAL) {
      check.add(calculator.belowFloor(asked.rate(), claim.dueOn()), AccessoryCheck.RATE);
    }
    return check.result();
  }

  @Override
  public InterestTerms interest(ClaimFacts claim, Accessories asked) {
    return new InterestTerms(asked.basis(), claim.relation().creditor(), asked.rate(), null);
  }

  // Legal interest runs from the formal notice (C. civ. 1231-6, 1344-1), never before it is due.
  @Override
  public Optional<LocalDate> interestFrom(ClaimFacts claim, Accessories asked) {
    return switch (asked.basis()) {
      case NONE -> Optional.empty();
      case L441_10_DEFAULT, CONTRACTUAL -> Optional.of(claim.dueOn());
      case LEGAL -> Optional.ofNullable(claim.notice()).map(notice -> later(claim, notice));
    };
  }

  private static LocalDate later(ClaimFacts claim, Notice notice) {
    return notice.sentOn().isAfter(claim.dueOn()) ? notice.sentOn() : claim.dueOn();
  }

  @Override
  public List<LumpSum> lumpSums(ClaimFacts claim, Accessories asked) {
    List<LumpSum> sums = new ArrayList<>();
    if (asked.indemnity()) {
      sums.add(LumpSum.of(FixedIndemnity.PER_INVOICE, claim.dueOn(), FixedIndemnity.ARTICLE));
    }
    if (asked.hasPenaltyClause() && claim.notice() != null) {
      sums.add(LumpSum.of(asked.penaltyClause(), later(claim, claim.notice()), PENALTY_CLAUSE));
    }
    return sums;
  }

  // Between a professional and a consumer it is the short one, whatever the claim is for but rent.
  @Override
  public LimitationDates limitation(Relation relation, LocalDate startsOn) {
    if (relation.consumer() && relation.nature() == ClaimNature.RENT) {
      return LimitationDates.rent(startsOn);
    }
    return relation.consumer() && relation.creditor() == CreditorKind.PROFESSIONAL
        ? LimitationDates.consumer(startsOn)
        : LimitationDates.general(startsOn);
  }

  @Override
  public SpendingRule spending() {
    return SPENDING;
  }

  @Override
  public FirstNotice firstNotice() {
    return FIRST_NOTICE;
  }

  // Reminders are collection costs: none is ever charged (CPCE L111-8).
  @Override
  public ReminderRule reminders() {
    return new ReminderRule(0, 0, Money.ZERO, ARTICLES.costs());
  }

  @Override
  public ContactBounds contact() {
    return CONTACT;
  }

  @Override
  public DisputeEffect dispute() {
    return new DisputeEffect(true, Period.ofDays(30), "C. civ. 1353; RGPD 18(1)(a)");
  }

  @Override
  public String protection(Situation situation) {
    return switch (situation) {
      case PAID -> "C. civ. 1342-8, 1353";
      case DEATH -> "C. civ. 771, 772";
      case OVER_INDEBTEDNESS_ASKED -> "C. conso L721-4";
      case OVER_INDEBTEDNESS_ADMITTED -> "C. conso L722-2, L722-5, L722-14";
      case INSOLVENCY -> "C. com. L622-7, L622-21, L622-28, L641-3";
      case GUARDIANSHIP -> "C. civ. 467, 473, 475";
      case MINORITY -> "C. civ. 1146, 1148, 1149";
      case IDENTITY_THEFT -> "C. pén. 226-4-1";
    };
  }

  @Override
  public Retention retention() {
    return RETENTION;
  }

  @Override
  public List<LegalText> texts() {
    return texts;
  }
}
