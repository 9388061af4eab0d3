package org.quittance.negotiation;

import java.io.Serializable;

/**
 * One of several files of a debtor, with what an answer on it depends on.
 *
 * @param creditorName as the debtor knows it
 */
public record FileBasis(String caseReference, String creditorName, NegotiationBasis basis)
    implements Serializable {}
