package org.quittance.casefile;

/**
 * What is contested of a case has changed: more or less of its debt is asked for. Fired in the
 * transaction that changed it, whose case row is locked.
 */
public record ContestChanged(long caseFileId) {}
