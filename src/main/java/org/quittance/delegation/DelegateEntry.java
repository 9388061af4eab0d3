package org.quittance.delegation;

import java.io.Serializable;
import java.time.LocalDate;
import org.quittance.access.DelegateScope;

/**
 * A delegate was let in.
 *
 * @param law ISO 3166-1 alpha-2 of the law the case is collected under
 * @param until last day, inclusive
 */
public record DelegateEntry(
    long delegateId,
    long caseFileId,
    long linkId,
    String caseReference,
    String law,
    DelegateScope scope,
    LocalDate until)
    implements Serializable {}
