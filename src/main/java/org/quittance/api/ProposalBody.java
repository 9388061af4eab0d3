package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.quittance.negotiation.OfferView;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.NearestPlan;
import org.quittance.negotiation.rules.Terms;
import org.quittance.platform.Ids;
import org.quittance.platform.Wording;

/** A proposal on the wire. */
final class ProposalBody {

  private ProposalBody() {}

  /**
   * @param nearest what would be accepted at once instead; empty when there is nothing to say
   */
  static JsonObject write(ProposalView proposal, List<NearestPlan> nearest, Locale language) {
    ProposalSummary head = proposal.head();
    JsonArrayBuilder offers = Json.createArrayBuilder();
    proposal.offers().forEach(offer -> offers.add(offer(offer)));
    return Fields.of("id", Ids.text(head.id()))
        .with("kind", head.kind())
        .with("status", head.status())
        .with("madeOn", head.madeOn())
        .with("outstanding", head.outstanding())
        .with("answerBy", head.deadlines().answerBy())
        .with("validUntil", head.deadlines().validUntil())
        .with("message", head.message())
        .with("plan", head.planId() == null ? null : Ids.text(head.planId()))
        .with("offer", head.offerNumber())
        .with("terms", terms(proposal.current().terms()))
        .with("failedBounds", failedBounds(proposal.current().failedBounds(), language))
        .with("nearest", nearest(nearest))
        .with("offers", offers.build())
        .object();
  }

  private static JsonObject offer(OfferView offer) {
    return new Fields()
        .with("number", offer.number())
        .with("madeBy", offer.madeBy())
        .with("madeAt", offer.madeAt())
        .with("note", offer.note())
        .with("terms", terms(offer.terms()))
        .object();
  }

  static JsonObject terms(Terms terms) {
    JsonArrayBuilder instalments = Json.createArrayBuilder();
    terms
        .instalments()
        .forEach(
            instalment ->
                instalments.add(
                    new Fields()
                        .with("number", instalment.number())
                        .with("dueOn", instalment.dueOn())
                        .with("amount", instalment.amount())
                        .object()));
    return new Fields()
        .with("kind", terms.kind())
        .with("total", terms.total())
        .with("waived", terms.waived())
        .with("frequency", terms.frequency())
        .with("autopay", terms.autopay())
        .with("instalments", instalments.build())
        .object();
  }

  private static JsonArray failedBounds(List<FailedBound> failures, Locale language) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (FailedBound failed : failures) {
      array.add(
          Fields.of("code", failed.code())
              .with("zone", failed.zone())
              .with("limit", failed.limit().text())
              .with("actual", failed.actual().text())
              .with(
                  "detail",
                  Wording.text(
                      Wording.MESSAGES,
                      failed.messageKey(),
                      language,
                      failed.arguments().toArray()))
              .object());
    }
    return array.build();
  }

  private static JsonArray nearest(List<NearestPlan> nearest) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (NearestPlan plan : nearest) {
      array.add(
          new Fields()
              .with("closeness", plan.closeness())
              .with("terms", terms(plan.terms()))
              .object());
    }
    return array.build();
  }
}
