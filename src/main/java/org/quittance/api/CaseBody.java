package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.ClaimAccessories;
import org.quittance.casefile.ClaimCircumstances;
import org.quittance.casefile.ClaimDates;
import org.quittance.casefile.ClaimDetails;
import org.quittance.casefile.ClaimSummary;
import org.quittance.casefile.DebtorDetails;
import org.quittance.casefile.FirstLetter;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.ClaimOrigin;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.jurisdiction.NoticeChannel;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/** A case file on the wire: placed and answered in the same form. */
final class CaseBody {

  private static final Pattern SIREN = Pattern.compile("\\d{9}");
  private static final int MOST_CLAIMS = 1_000;

  private CaseBody() {}

  static CasePlacement read(BodyReader placement) {
    String creditor = placement.text("creditor", 40);
    LocalDate placedOn = placement.date("placedOn");
    DebtorDetails debtor = debtor(placement.object("debtor"));
    FirstLetter firstLetter = firstLetter(placement.optionalObject("firstLetter"));
    List<ClaimDetails> claims =
        placement.objects("claims", MOST_CLAIMS).stream().map(CaseBody::claim).toList();
    return placement.build(
        () -> new CasePlacement(creditor, placedOn, debtor, firstLetter, claims));
  }

  private static DebtorDetails debtor(BodyReader debtor) {
    return debtor == null
        ? null
        : new DebtorDetails(
            debtor.choice("kind", DebtorKind.class),
            debtor.text("name", 140),
            debtor.optionalDate("birthDate"),
            debtor.optionalText("siren", SIREN, "732829320"),
            ContactBody.read(debtor, false),
            debtor.optionalText("reference", 40));
  }

  private static FirstLetter firstLetter(BodyReader letter) {
    return letter == null
        ? null
        : new FirstLetter(letter.text("reference", 40), letter.date("sentOn"));
  }

  private static ClaimDetails claim(BodyReader claim) {
    BodyReader interest = claim.object("interest");
    InterestBasis basis = interest == null ? null : interest.choice("basis", InterestBasis.class);
    Rate rate = interest == null ? null : interest.optionalRate("rate");
    boolean indemnity = claim.flag("indemnity", false);
    return new ClaimDetails(
        claim.text("reference", 40),
        claim.choice("kind", ClaimKind.class),
        claim.text("label", 200),
        new ClaimDates(
            claim.optionalDate("issuedOn"),
            claim.date("dueOn"),
            claim.optionalDate("formalNoticeOn"),
            claim.choice("formalNoticeBy", NoticeChannel.class, NoticeChannel.POST)),
        claim.money("principal"),
        new ClaimAccessories(
            basis,
            rate,
            indemnity,
            claim.optionalMoney("penaltyClause"),
            claim.optionalMoney("costs")),
        new ClaimCircumstances(
            claim.choice("origin", ClaimOrigin.class, ClaimOrigin.OWN),
            claim.flag("timeBarredKnowingly", false)));
  }

  static JsonObject write(CaseOverview overview, List<ClaimSummary> claims, Money outstanding) {
    DebtorDetails debtor = overview.debtor();
    Fields party =
        new Fields()
            .with("kind", debtor.kind())
            .with("name", debtor.name())
            .with("reference", debtor.reference())
            .with("birthDate", debtor.birthDate())
            .with("siren", debtor.siren());
    ContactBody.write(debtor.contact(), party);
    JsonArrayBuilder list = Json.createArrayBuilder();
    claims.forEach(claim -> list.add(claim(claim.details())));
    return Fields.of("reference", overview.reference())
        .with("creditor", overview.creditor().reference())
        .with("placedOn", overview.placedOn())
        .with("debtor", party.object())
        .with(
            "firstLetter",
            Fields.of("reference", overview.firstLetter().reference())
                .with("sentOn", overview.firstLetter().sentOn())
                .object())
        .with("claims", list.build())
        .with("jurisdiction", overview.jurisdiction())
        .with("status", overview.status())
        .with("outstanding", outstanding)
        .object();
  }

  private static JsonObject claim(ClaimDetails claim) {
    return Fields.of("reference", claim.reference())
        .with("kind", claim.kind())
        .with("label", claim.label())
        .with("issuedOn", claim.dates().issuedOn())
        .with("dueOn", claim.dates().dueOn())
        .with("principal", claim.principal())
        .with("formalNoticeOn", claim.dates().formalNoticeOn())
        .with("formalNoticeBy", claim.dates().formalNoticeBy())
        .with(
            "interest",
            new Fields()
                .with("basis", claim.accessories().basis())
                .with("rate", claim.accessories().contractualRate())
                .object())
        .with("indemnity", claim.accessories().indemnity())
        .with("penaltyClause", claim.accessories().penaltyClause())
        .with("origin", claim.circumstances().origin())
        .with("timeBarredKnowingly", claim.circumstances().timeBarredKnowingly())
        .object();
  }
}
