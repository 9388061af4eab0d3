package org.quittance.casefile;

/** A placed claim as read by pages and interfaces. */
public record ClaimSummary(long id, ClaimDetails details) {}
