package org.quittance.delegation;

import java.io.Serializable;
import java.time.LocalDate;
import org.quittance.access.DelegateScope;

/**
 * A delegate was let in.
 *
 * @param until last day, inclusive
 */
public record DelegateEntry(
    long delegateId,
    long caseFileId,
    long linkId,
    String caseReference,
    DelegateScope scope,
    LocalDate until)
    implements Serializable {}
