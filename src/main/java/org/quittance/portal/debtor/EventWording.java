package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Currency;
import java.util.Set;
import org.quittance.access.Actor;
import org.quittance.caserecords.EventSummary;
import org.quittance.money.Money;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;

/**
 * Puts what happened to a file into words for the person it is about. Events that only matter to
 * the agency's systems are passed over.
 */
@RequestScoped
public class EventWording {

  private static final String USED = "access.delegate-used";
  private static final String PAID = "payment.received";

  private static final Set<String> TOLD =
      Set.of(
          "case.placed",
          "case.held",
          "case.released",
          "case.recalled",
          "declaration.made",
          "declaration.confirmed",
          "declaration.lifted",
          "declaration.ended",
          "case.settled",
          "case.reopened",
          PAID,
          "payment.charged-back",
          "payment.reinstated",
          "saved-method.kept",
          "saved-method.refused",
          "payment-attempt.submitted",
          "payment-attempt.failed",
          "proposal.submitted",
          "proposal.accepted",
          "proposal.refused",
          "proposal.countered",
          "proposal.offered",
          "proposal.withdrawn",
          "proposal.expired",
          "proposal.forbidden",
          "plan.agreed",
          "plan.breach-announced",
          "plan.cure-extended",
          "plan.cured",
          "plan.suspended",
          "plan.resumed",
          "plan.completed",
          "plan.breached",
          "plan.replaced",
          "plan.cancelled",
          "plan.method-changed",
          "instalment.missed",
          "instalment.moved",
          "instalment.skipped",
          "dispute.opened",
          "dispute.answered",
          "dispute.creditor-silent",
          "dispute.upheld",
          "dispute.upheld-in-part",
          "dispute.rejected",
          "dispute.replied",
          "dispute.closed",
          "dispute.withdrawn",
          "contact.preferences-told",
          "contact.preferences-changed",
          "contact.address-changed",
          "access.delegate-given",
          "access.delegate-prepared",
          "access.delegate-revoked",
          "access.delegate-expired",
          "message.received",
          "message.answered",
          "message.sent",
          "message.closed");

  /** What a delegate did that only the list of their acts tells. */
  private static final Set<String> ACTS = Set.of(USED, "payment-attempt.opened");

  @Inject private Language language;

  boolean speaksOf(EventSummary event) {
    return TOLD.contains(event.type());
  }

  String of(EventSummary event, String creditorName) {
    boolean helped = event.type().equals(PAID) && event.actorKind() == Actor.Kind.DELEGATE;
    return text(event, helped ? ".HELPED" : "", creditorName);
  }

  /** Whether it is told in the list of what a delegate did. */
  boolean speaksOfActs(EventSummary event) {
    return ACTS.contains(event.type()) || speaksOf(event);
  }

  /** The same in that list, where it says what they came for. */
  String act(EventSummary event, String creditorName) {
    String more =
        switch (event.type()) {
          case USED -> "." + field(event, "what");
          case PAID -> ".ACT";
          default -> "";
        };
    return text(event, more, creditorName);
  }

  private String text(EventSummary event, String more, String creditorName) {
    return Wording.text(
        Wording.LABELS,
        "step." + event.type() + more,
        language.getLocale(),
        creditorName,
        amount(event));
  }

  private static String field(EventSummary event, String name) {
    try (JsonReader reader = Json.createReader(new StringReader(event.data()))) {
      return reader.readObject().getString(name, "VISIT");
    }
  }

  private static Object amount(EventSummary event) {
    try (JsonReader reader = Json.createReader(new StringReader(event.data()))) {
      JsonObject amount = reader.readObject().getJsonObject("amount");
      return amount == null
          ? ""
          : Money.of(
              amount.getString("amount"), Currency.getInstance(amount.getString("currency")));
    }
  }
}
