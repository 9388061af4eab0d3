package org.quittance.api;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.rules.HoldReach;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationFacts.Paid;
import org.quittance.declaration.rules.DeclarationFacts.Proceeding;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.PaidBy;
import org.quittance.document.DocumentRefusal;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Something declared of a debtor. */
record DeclarationBody(DeclarationKind kind, DeclarationFacts facts, LinkChannel contact) {

  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_ID = 20;
  private static final int LONGEST_REFERENCE = 60;
  private static final int LONGEST_WORDS = 1000;

  static DeclarationBody read(BodyReader body) {
    DeclarationKind kind = body.choice("kind", DeclarationKind.class);
    LocalDate on = body.optionalDate("on");
    Money amount = body.optionalMoney("amount");
    PaidBy paidBy = body.choice("paidBy", PaidBy.class, null);
    String paidTo = body.optionalText("paidTo", LONGEST_NAME);
    String proof = body.optionalText("proof", LONGEST_ID);
    LinkChannel contact = body.choice("contact", LinkChannel.class, null);
    String organisation = body.optionalText("organisation", LONGEST_NAME);
    String reference = body.optionalText("reference", LONGEST_REFERENCE);
    String person = body.optionalText("person", LONGEST_NAME);
    String callAt = body.optionalText("callAt", LONGEST_NAME);
    String words = body.optionalText("words", LONGEST_WORDS);
    return body.build(
        () ->
            new DeclarationBody(
                kind,
                new DeclarationFacts(
                    on,
                    new Paid(amount, paidBy, paidTo, idOf(proof)),
                    new Proceeding(organisation, reference, person),
                    callAt,
                    words),
                contact));
  }

  private static Long idOf(String proof) {
    try {
      return proof == null ? null : Long.valueOf(Ids.parse(proof));
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_UNKNOWN).at("/proof");
    }
  }

  static JsonObject write(DeclarationSummary declaration, Jurisdiction law) {
    DeclarationFacts facts = declaration.facts();
    DeclarationSummary.Decision decision = declaration.decision();
    return Fields.of("id", Ids.text(declaration.id()))
        .with("kind", declaration.kind())
        .with("status", declaration.status())
        .with("article", declaration.kind().article(law))
        .with("declaredAt", declaration.declaredAt())
        .with("answerBy", declaration.answerBy())
        .with("endsOn", declaration.endsOn())
        .with(
            "paymentsSuspended",
            declaration.isStanding()
                && declaration.kind().reach().filter(DeclarationBody::forbids).isPresent())
        .with("on", facts.on())
        .with("amount", facts.paid().amount())
        .with("paidBy", facts.paid().by())
        .with("paidTo", facts.paid().to())
        .with("proof", declaration.proofKey())
        .with("organisation", facts.proceeding().organisation())
        .with("reference", facts.proceeding().reference())
        .with("person", facts.proceeding().person())
        .with("callAt", facts.callAt())
        .with("words", facts.words())
        .with("decidedAt", decision == null ? null : decision.at())
        .with("because", decision == null ? null : decision.because())
        .object();
  }

  private static boolean forbids(HoldReach reach) {
    return reach == HoldReach.PAYMENTS_TOO;
  }
}
