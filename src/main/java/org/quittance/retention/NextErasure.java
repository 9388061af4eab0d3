package org.quittance.retention;

import java.time.LocalDate;

/** A closed case of which something is still kept. */
public record NextErasure(String caseReference, LocalDate closedOn) {}
