package org.quittance.plan;

/**
 * A step a plan has taken, to be told when the transaction has it.
 *
 * @param event the case event it raises, null for a silent one
 * @param news what the debtor is told, null for nothing
 * @param instalment it is about, null when it is about the plan
 */
record PlanHappening(String event, PlanNews.Kind news, Instalment instalment) {}
