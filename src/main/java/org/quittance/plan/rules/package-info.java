/**
 * The rules of an instalment plan: its schedule, which always adds up to the debt and keeps its day
 * of the month; its life cycle and that of its instalments; its days, allowances and the spending
 * of payments on it. Plain Java and blind to storage.
 */
package org.quittance.plan.rules;
