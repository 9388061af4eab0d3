package org.quittance.payment;

import jakarta.enterprise.event.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.ledger.SettledPart;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/** Says in the same transaction what a payment has changed. */
final class PaymentNews {

  private final Event<CaseEvent> caseEvents;
  private final Event<PaymentPosted> postings;
  private final CurrentActor currentActor;

  PaymentNews(
      Event<CaseEvent> caseEvents, Event<PaymentPosted> postings, CurrentActor currentActor) {
    this.caseEvents = caseEvents;
    this.postings = postings;
    this.currentActor = currentActor;
  }

  void tell(
      CaseFile caseFile, Payment payment, RecordedPayment recorded, PaymentPosted.Cause cause) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("payment", Ids.text(payment.id()));
    data.put("channel", payment.channel().name());
    data.put("amount", CaseEvent.amount(payment.amount()));
    data.put("receivedOn", payment.receivedOn().toString());
    data.put("allocations", recorded.settled().stream().map(PaymentNews::part).toList());
    data.put("refundable", CaseEvent.amount(recorded.refundable()));
    data.put("outstanding", CaseEvent.amount(recorded.outstanding()));
    raiseInNameOf(cause == null ? null : cause.payer(), caseFile, "payment.received", data);
    raise(
        caseFile,
        "receipt.issued",
        Map.of(
            "number",
            recorded.receipt().number(),
            "payment",
            Ids.text(payment.id()),
            "amount",
            CaseEvent.amount(payment.amount())));
    postings.fire(
        new PaymentPosted(
            caseFile.id(),
            caseFile.creditor().id(),
            payment.id(),
            recorded.receipt().id(),
            payment.channel(),
            payment.amount().minus(recorded.refundable()),
            cause));
  }

  void tell(CaseFile caseFile, String type) {
    raise(caseFile, type, Map.of());
  }

  // The provider's notification and the payer's way back race each other: the history must not say
  // that one paid or the other by which of them was faster.
  private void raiseInNameOf(
      Actor payer, CaseFile caseFile, String type, Map<String, Object> data) {
    Actor hearing = currentActor.known().orElse(null);
    if (payer != null) {
      currentActor.become(payer);
    }
    try {
      raise(caseFile, type, data);
    } finally {
      currentActor.become(hearing);
    }
  }

  private void raise(CaseFile caseFile, String type, Map<String, Object> data) {
    caseEvents.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, data));
  }

  private static Map<String, Object> part(SettledPart part) {
    return Map.of(
        "claim",
        part.claimReference(),
        "component",
        part.component().name(),
        "amount",
        CaseEvent.amount(part.amount()));
  }
}
