package org.quittance.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.identifier.SirenNumber;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.refusal.Refusal;

/**
 * What the law and plain sense ask of a case before the agency may act on it. The first fault found
 * is refused, at the place in the placement where it stands.
 */
final class PlacementCheck {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final CreditorKind creditorKind;
  private final InterestCalculator interest;
  private final LocalDate today;

  PlacementCheck(CreditorKind creditorKind, InterestCalculator interest, LocalDate today) {
    this.creditorKind = creditorKind;
    this.interest = interest;
    this.today = today;
  }

  void check(String reference, CasePlacement placement) {
    require(
        REFERENCE.matcher(reference).matches(),
        CasefileRefusal.CASE_REFERENCE_INVALID,
        "/reference",
        reference);
    require(!placement.placedOn().isAfter(today), CasefileRefusal.DATE_IN_FUTURE, "/placedOn");
    checkDebtor(placement.debtor());
    checkClaims(placement.claims(), placement.debtor().kind());
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
      checkAccessories(claim.accessories(), claim.dates(), debtorKind, at);
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

  // C. com. L441-10 and D441-5 apply between professionals only; a consumer owes neither.
  private void checkAccessories(
      ClaimAccessories accessories, ClaimDates dates, DebtorKind debtorKind, String at) {
    boolean betweenProfessionals =
        creditorKind == CreditorKind.PROFESSIONAL && debtorKind == DebtorKind.BUSINESS;
    require(
        accessories.basis() != InterestBasis.L441_10_DEFAULT || betweenProfessionals,
        CasefileRefusal.DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY,
        at + "/interest/basis");
    require(
        !accessories.indemnity() || betweenProfessionals,
        CasefileRefusal.INDEMNITY_BETWEEN_PROFESSIONALS_ONLY,
        at + "/indemnity");
    if (accessories.basis() != InterestBasis.CONTRACTUAL) {
      require(
          accessories.contractualRate() == null,
          CasefileRefusal.RATE_WITHOUT_CONTRACT,
          at + "/interest/rate");
      return;
    }
    require(
        accessories.contractualRate() != null,
        CasefileRefusal.CONTRACTUAL_RATE_MISSING,
        at + "/interest/rate");
    if (betweenProfessionals) {
      interest
          .belowFloor(accessories.contractualRate(), dates.dueOn())
          .ifPresent(
              refusal -> {
                throw refusal.at(at + "/interest/rate");
              });
    }
  }

  private static void require(
      boolean holds, CasefileRefusal code, String pointer, Object... arguments) {
    if (!holds) {
      throw Refusal.of(code, arguments).at(pointer);
    }
  }
}
