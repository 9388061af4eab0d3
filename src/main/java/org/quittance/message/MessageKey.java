package org.quittance.message;

import java.time.LocalDate;

/** Where a page of messages that wait ended: the promised day and id of its last row. */
public record MessageKey(LocalDate promisedOn, long id) {

  public static final MessageKey START = new MessageKey(LocalDate.of(1, 1, 1), Long.MIN_VALUE);
}
