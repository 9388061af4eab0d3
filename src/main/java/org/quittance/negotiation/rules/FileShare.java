package org.quittance.negotiation.rules;

import org.quittance.money.Money;

/**
 * What falls to one file.
 *
 * @param share the most of the affordable amount it takes each time
 * @param least the least it could have taken; null when no plan at this pace is possible for it
 * @param terms no instalment of which is more than the share
 */
public record FileShare(
    String caseReference, Money share, Money least, Terms terms, Judgement judgement) {}
