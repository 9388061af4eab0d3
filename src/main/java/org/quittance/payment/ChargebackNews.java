package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.ledger.PaymentReversal;
import org.quittance.ledger.PaymentSpending;
import org.quittance.ledger.SettledPart;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/** Says in the same transaction what a bank's objection has changed. */
@ApplicationScoped
class ChargebackNews {

  private Event<CaseEvent> caseEvents;
  private Event<PaymentReversed> reversals;
  private Event<PaymentReinstated> reinstatements;

  protected ChargebackNews() {}

  @Inject
  ChargebackNews(
      Event<CaseEvent> caseEvents,
      Event<PaymentReversed> reversals,
      Event<PaymentReinstated> reinstatements) {
    this.caseEvents = caseEvents;
    this.reversals = reversals;
    this.reinstatements = reinstatements;
  }

  void takenBack(CaseFile caseFile, Chargeback chargeback, String type, PaymentReversal reversal) {
    Map<String, Object> data = about(chargeback);
    data.put("allocations", parts(reversal.reopened()));
    data.put("outstanding", CaseEvent.amount(reversal.outstanding()));
    raise(caseFile, type, data);
    reversals.fire(
        new PaymentReversed(
            caseFile.id(), caseFile.creditor().id(), chargeback.paymentId(), reversal.amount()));
  }

  void reinstated(CaseFile caseFile, Chargeback chargeback, String type, PaymentSpending spending) {
    Map<String, Object> data = about(chargeback);
    data.put("allocations", parts(spending.settled()));
    data.put("refundable", CaseEvent.amount(spending.refundable()));
    data.put("outstanding", CaseEvent.amount(spending.outstanding()));
    raise(caseFile, type, data);
    reinstatements.fire(
        new PaymentReinstated(
            caseFile.id(), caseFile.creditor().id(), chargeback.paymentId(), chargeback.amount()));
  }

  void lost(CaseFile caseFile, Chargeback chargeback, String type) {
    raise(caseFile, type, about(chargeback));
  }

  void tell(CaseFile caseFile, String type) {
    raise(caseFile, type, Map.of());
  }

  private static Map<String, Object> about(Chargeback chargeback) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("payment", Ids.text(chargeback.paymentId()));
    data.put("chargeback", Ids.text(chargeback.id()));
    data.put("amount", CaseEvent.amount(chargeback.amount()));
    return data;
  }

  private void raise(CaseFile caseFile, String type, Map<String, Object> data) {
    caseEvents.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, data));
  }

  private static List<Map<String, Object>> parts(List<SettledPart> parts) {
    return parts.stream().map(ChargebackNews::part).toList();
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
