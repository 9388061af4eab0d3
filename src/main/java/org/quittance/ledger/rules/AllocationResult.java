package org.quittance.ledger.rules;

import java.util.List;
import org.quittance.money.Money;

/**
 * How a payment was spent. The allocations and what is refundable add up to the payment.
 *
 * @param allocations in the order they were made
 * @param refundable what no debt could take; it belongs to the payer
 */
public record AllocationResult(List<Allocation> allocations, Money refundable) {

  public AllocationResult {
    allocations = List.copyOf(allocations);
  }
}
