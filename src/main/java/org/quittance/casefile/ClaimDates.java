package org.quittance.casefile;

import java.time.LocalDate;

/**
 * The dates that decide what a claim bears.
 *
 * @param issuedOn date of the invoice or contract, null if unknown
 * @param dueOn last day to pay in time
 * @param formalNoticeOn date of the formal notice, from which legal interest runs (C. civ. 1231-6,
 *     1344-1); null when none was given
 */
public record ClaimDates(LocalDate issuedOn, LocalDate dueOn, LocalDate formalNoticeOn) {}
