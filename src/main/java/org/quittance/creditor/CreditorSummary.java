package org.quittance.creditor;

/** A registered creditor as read by pages and interfaces. */
public record CreditorSummary(long id, String reference, CreditorDetails details) {}
