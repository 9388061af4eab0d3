package org.quittance.api;

import java.util.List;

/** A request whose members are at fault: all that could be found at once, not only the first. */
@SuppressWarnings("serial") // Never leaves the machine.
final class InvalidBody extends RuntimeException {

  private final List<FieldFault> faults;

  InvalidBody(List<FieldFault> faults) {
    super(null, null, false, false);
    this.faults = List.copyOf(faults);
  }

  List<FieldFault> faults() {
    return faults;
  }
}
