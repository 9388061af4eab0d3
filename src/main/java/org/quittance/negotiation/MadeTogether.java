package org.quittance.negotiation;

/** One of the proposals that were made together, with the file it is on. */
public record MadeTogether(String caseReference, String creditorName, ProposalView proposal) {}
