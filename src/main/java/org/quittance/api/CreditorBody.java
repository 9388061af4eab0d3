package org.quittance.api;

import jakarta.json.JsonObject;
import java.util.Objects;
import java.util.regex.Pattern;
import org.quittance.creditor.AgreementApproval;
import org.quittance.creditor.Contact;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.CreditorSummary;
import org.quittance.creditor.DisputeTerms;
import org.quittance.creditor.Involvement;
import org.quittance.creditor.MandateTerms;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.creditor.SilenceRule;
import org.quittance.interest.CreditorKind;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/** A creditor on the wire. */
final class CreditorBody {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SIREN = Pattern.compile("\\d{9}");

  private CreditorBody() {}

  static CreditorDetails read(BodyReader creditor) {
    String name = creditor.text("name", 140);
    CreditorKind kind = creditor.choice("kind", CreditorKind.class);
    String siren = creditor.optionalText("siren", SIREN, "732829320");
    Contact contact = ContactBody.read(creditor, true);
    String iban = creditor.optionalText("iban", 42);
    String colour = creditor.optionalText("brandColour", 7);
    MandateTerms mandate = mandate(creditor.object("mandate"));
    return creditor.build(
        () ->
            new CreditorDetails(
                name,
                kind,
                siren,
                contact,
                iban == null ? null : iban.replace(" ", ""),
                mandate,
                colour));
  }

  private static MandateTerms mandate(BodyReader mandate) {
    if (mandate == null) {
      return null;
    }
    BodyReader commission = mandate.object("commission");
    Rate rate = commission == null ? null : commission.rate("rate");
    Money fee = commission == null ? null : commission.money("fixedFee");
    return new MandateTerms(
        mandate.text("reference", 40),
        mandate.date("signedOn"),
        mandate.text("jurisdiction", COUNTRY, "FR"),
        rate,
        fee,
        mandate.choice("notifications", NotificationRhythm.class),
        new Involvement(
            // A fault is told of with all others; until then anything will do.
            Objects.requireNonNullElse(
                mandate.choice("approval", AgreementApproval.class, AgreementApproval.NONE),
                AgreementApproval.NONE),
            disputes(mandate.optionalObject("disputes"))));
  }

  private static DisputeTerms disputes(BodyReader disputes) {
    return disputes == null
        ? DisputeTerms.DEFAULT
        : new DisputeTerms(
            disputes.whole("answerDays", 1, DisputeTerms.LONGEST),
            Objects.requireNonNullElse(
                disputes.choice("silence", SilenceRule.class), SilenceRule.FOR_DEBTOR));
  }

  static JsonObject write(CreditorSummary creditor) {
    CreditorDetails details = creditor.details();
    Fields fields =
        Fields.of("reference", creditor.reference())
            .with("name", details.name())
            .with("kind", details.kind())
            .with("siren", details.siren());
    ContactBody.write(details.contact(), fields);
    return fields
        .with("iban", details.iban())
        .with("brandColour", details.brandColour())
        .with("mandate", mandate(details.mandate()))
        .object();
  }

  private static JsonObject mandate(MandateTerms terms) {
    return Fields.of("reference", terms.reference())
        .with("signedOn", terms.signedOn())
        .with("jurisdiction", terms.jurisdiction())
        .with(
            "commission",
            new Fields()
                .with("rate", terms.commissionRate())
                .with("fixedFee", terms.fixedFee())
                .object())
        .with("notifications", terms.notifications())
        .with("approval", terms.approval())
        .with(
            "disputes",
            new Fields()
                .with("answerDays", terms.disputes().answerDays())
                .with("silence", terms.disputes().silence())
                .object())
        .object();
  }
}
