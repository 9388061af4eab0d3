package org.quittance.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.PolicyStatus;

/**
 * One version of the bounds of a scope, as read.
 *
 * @param version to be given back when it is changed, so that nobody's work is overwritten
 * @param creditorId null for the agency's own
 * @param number counts from 1 within its scope
 * @param effectiveOn first day it holds, null for a draft
 * @param note why it was written, null for nothing
 */
public record PolicyView(
    long id,
    int version,
    Long creditorId,
    int number,
    PolicyStatus status,
    LocalDate effectiveOn,
    PolicyRules rules,
    String note,
    Signatures signatures) {

  /** Who wrote it and who put it in force; null for a draft. */
  public record Signatures(
      String draftedBy, Instant draftedAt, String publishedBy, Instant publishedAt) {}
}
