package org.quittance.negotiation;

import java.time.LocalDate;

/** Where a page of the worklist ended: the deadline and id of its last row. */
public record WorklistKey(LocalDate deadline, long id) {

  public static final WorklistKey START = new WorklistKey(LocalDate.of(1, 1, 1), Long.MIN_VALUE);
}
