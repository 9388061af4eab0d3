package org.quittance.dispute;

import java.time.LocalDate;

/** Where a page of disputes ended: the promised day and id of its last row. */
public record DisputeKey(LocalDate promisedOn, long id) {

  public static final DisputeKey START = new DisputeKey(LocalDate.of(1, 1, 1), Long.MIN_VALUE);
}
