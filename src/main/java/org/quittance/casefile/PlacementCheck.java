package org.quittance.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.calendar.LimitationDates;
import org.quittance.casefile.rules.ClaimOrigin;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.creditor.Creditor;
import org.quittance.identifier.SirenNumber;
import org.quittance.interest.CreditorKind;
import org.quittance.jurisdiction.ClaimFacts;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Notice;
import org.quittance.jurisdiction.Relation;
import org.quittance.refusal.Refusal;

/**
 * What the law and plain sense ask of a case before the agency may act on it. The first fault found
 * is refused, at the place in the placement where it stands.
 */
final class PlacementCheck {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final CreditorKind creditorKind;
  private final LocalDate mandateSignedOn;
  private final Jurisdiction law;
  private final boolean licensedServicer;
  private final LocalDate today;

  /**
   * @param licensedServicer whether the agency may collect bank loans bought non-performing
   */
  PlacementCheck(Creditor creditor, Jurisdiction law, boolean licensedServicer, LocalDate today) {
    this.creditorKind = creditor.kind();
    this.mandateSignedOn = creditor.mandateSignedOn();
    this.law = law;
    this.licensedServicer = licensedServicer;
    this.today = today;
  }

  void check(String reference, CasePlacement placement) {
    require(
        REFERENCE.matcher(reference).matches(),
        CasefileRefusal.CASE_REFERENCE_INVALID,
        "/reference",
        reference);
    require(!placement.placedOn().isAfter(today), CasefileRefusal.DATE_IN_FUTURE, "/placedOn");
    require(
        !mandateSignedOn.isAfter(today),
        CasefileRefusal.MANDATE_NOT_IN_FORCE,
        "/creditor",
        mandateSignedOn,
        law.articles().mandate());
    checkFirstLetter(placement.firstLetter());
    checkDebtor(placement.debtor());
    checkClaims(placement.claims(), placement.debtor().kind());
  }

  private void checkFirstLetter(FirstLetter letter) {
    String article = law.firstNotice().article();
    require(letter != null, CasefileRefusal.FIRST_LETTER_MISSING, "/firstLetter", article);
    require(
        letter.reference() != null,
        CasefileRefusal.FIRST_LETTER_MISSING,
        "/firstLetter/reference",
        article);
    require(
        letter.sentOn() != null,
        CasefileRefusal.FIRST_LETTER_MISSING,
        "/firstLetter/sentOn",
        article);
  }

  private void checkDebtor(DebtorDetails debtor) {
    if (debtor.kind() == DebtorKind.BUSINESS) {
      require(debtor.siren() != null, CasefileRefusal.BUSINESS_WITHOUT_SIREN, "/debtor/siren");
      require(
          SirenNumber.isValid(debtor.siren()),
          CasefileRefusal.DEBTOR_SIREN_INVALID,
          "/debtor/siren",
          debtor.siren());
    } else {
      require(debtor.siren() == null, CasefileRefusal.CONSUMER_WITH_SIREN, "/debtor/siren");
      require(
          debtor.birthDate() == null || debtor.birthDate().isBefore(today),
          CasefileRefusal.CONSUMER_BIRTH_DATE_IN_FUTURE,
          "/debtor/birthDate");
    }
  }

  private void checkClaims(List<ClaimDetails> claims, DebtorKind debtorKind) {
    require(!claims.isEmpty(), CasefileRefusal.CLAIMS_MISSING, "/claims");
    Set<String> references = new HashSet<>();
    for (int i = 0; i < claims.size(); i++) {
      ClaimDetails claim = claims.get(i);
      String at = "/claims/" + i;
      require(
          references.add(claim.reference()),
          CasefileRefusal.CLAIM_REFERENCE_REPEATED,
          at + "/reference",
          claim.reference());
      require(
          claim.principal().isPositive(),
          CasefileRefusal.PRINCIPAL_NOT_POSITIVE,
          at + "/principal");
      checkDates(claim.dates(), at);
      checkOrigin(claim, at);
      checkAccessories(claim, debtorKind, at);
    }
  }

  private void checkDates(ClaimDates dates, String at) {
    require(
        dates.issuedOn() == null || !dates.dueOn().isBefore(dates.issuedOn()),
        CasefileRefusal.DUE_BEFORE_ISSUED,
        at + "/dueOn");
    require(
        dates.formalNoticeOn() == null || !dates.formalNoticeOn().isBefore(dates.dueOn()),
        CasefileRefusal.FORMAL_NOTICE_BEFORE_DUE,
        at + "/formalNoticeOn");
    require(
        dates.formalNoticeOn() == null || !dates.formalNoticeOn().isAfter(today),
        CasefileRefusal.DATE_IN_FUTURE,
        at + "/formalNoticeOn");
  }

  /** What is asked for besides the principal, by the law of the case. */
  private void checkAccessories(ClaimDetails claim, DebtorKind debtorKind, String at) {
    law.unlawful(facts(claim, debtorKind), claim.accessories().asked())
        .ifPresent(
            refusal -> {
              throw refusal.at(at + refusal.pointer());
            });
  }

  private ClaimFacts facts(ClaimDetails claim, DebtorKind debtorKind) {
    ClaimDates dates = claim.dates();
    return new ClaimFacts(
        relation(claim, debtorKind),
        dates.dueOn(),
        dates.formalNoticeOn() == null
            ? null
            : new Notice(dates.formalNoticeOn(), dates.formalNoticeBy()),
        claim.principal());
  }

  private Relation relation(ClaimDetails claim, DebtorKind debtorKind) {
    return new Relation(creditorKind, debtorKind.isConsumer(), claim.kind().nature());
  }

  private void checkOrigin(ClaimDetails claim, String at) {
    require(
        licensedServicer || claim.circumstances().origin() != ClaimOrigin.PURCHASED_BANK_LOAN,
        CasefileRefusal.PURCHASED_LOAN_WITHOUT_LICENCE,
        at + "/origin",
        law.articles().purchasedLoans());
  }

  /**
   * Refuses claims that can no longer be sued for, unless whoever places them says to know it.
   * Claims that the case has already are left alone: they were in time when they came.
   */
  void checkInTime(CasePlacement placement, Set<String> alreadyPlaced) {
    for (int i = 0; i < placement.claims().size(); i++) {
      ClaimDetails claim = placement.claims().get(i);
      if (claim.circumstances().timeBarredKnowingly()
          || alreadyPlaced.contains(claim.reference())) {
        continue;
      }
      LimitationDates dates =
          law.limitation(relation(claim, placement.debtor().kind()), claim.dates().dueOn());
      require(
          !dates.isPrescribedOn(today),
          CasefileRefusal.CLAIM_TIME_BARRED,
          "/claims/" + i + "/dueOn",
          dates.lastDayToAct(),
          dates.article());
    }
  }

  private static void require(
      boolean holds, CasefileRefusal code, String pointer, Object... arguments) {
    if (!holds) {
      throw Refusal.of(code, arguments).at(pointer);
    }
  }
}
