package org.quittance.casefile;

import java.time.LocalDate;
import java.util.List;

/** A case file as a creditor or the agency's case-management system entrusts it. */
public record CasePlacement(
    String creditorReference,
    LocalDate placedOn,
    DebtorDetails debtor,
    FirstLetter firstLetter,
    List<ClaimDetails> claims) {}
