/**
 * The arithmetic of an instalment plan: its schedule, which always adds up to the debt and keeps
 * its day of the month. Plain Java and blind to storage.
 */
package org.quittance.plan.rules;
