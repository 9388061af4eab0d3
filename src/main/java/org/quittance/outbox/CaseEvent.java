package org.quittance.outbox;

import java.util.Map;
import org.quittance.money.Money;

/**
 * Something that happened to a case, named in the past tense. Fired as a synchronous CDI event
 * inside the transaction that made it happen, so that it is recorded exactly when that commits.
 *
 * @param type {@code subject.past-tense}, for instance {@code payment.received}
 * @param data what a reader needs to act, as JSON-ready values: text, numbers, booleans, maps and
 *     lists; no secret, no card detail
 */
public record CaseEvent(
    long caseFileId, String caseReference, String type, Map<String, Object> data) {

  /** How an amount stands in the data, the same as in the interface. */
  public static Map<String, Object> amount(Money money) {
    return Map.of("amount", money.decimal(), "currency", money.currency().getCurrencyCode());
  }
}
