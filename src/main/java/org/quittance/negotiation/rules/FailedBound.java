package org.quittance.negotiation.rules;

import java.util.List;

/**
 * A bound that terms break, with what a page needs to say so in plain words.
 *
 * @param zone the fence it belongs to; instant for a field that has no zones, because breaking it
 *     only keeps the terms from being accepted at once
 * @param configured the value in force, as it was set: {@code 5.00} percent, {@code 30} days
 * @param limit what it comes to for this case, in the unit of {@code actual}: 64.22 euros, 22
 *     December
 * @param actual what was asked
 */
public record FailedBound(
    BoundsField field, Zone zone, BoundValue configured, BoundValue limit, BoundValue actual) {

  /** Stable name of the field, for callers of the API. */
  public String code() {
    return field.name();
  }

  /**
   * Key of the sentence in the messages: {@code bound.<FIELD>.failed} where the terms are refused,
   * {@code bound.<FIELD>.none} where that is because nothing at all may be given up, {@code
   * bound.<FIELD>.review} where they only cannot be accepted at once.
   */
  public String messageKey() {
    if (zone == Zone.INSTANT) {
      return "bound." + field.name() + ".review";
    }
    boolean discount =
        field == BoundsField.SETTLEMENT_DISCOUNT_PERCENT
            || field == BoundsField.SETTLEMENT_DISCOUNT_AMOUNT;
    boolean nothing = limit instanceof BoundValue.Amount amount && amount.value().isZero();
    return "bound." + field.name() + (discount && nothing ? ".none" : ".failed");
  }

  /** What fills its places: the limit, what was asked, the value as it was set. */
  public List<Object> arguments() {
    return List.of(limit.plain(), actual.plain(), configured.plain());
  }
}
