/**
 * The arithmetic of a debt: what is owed on a day, line by line, and how a payment is spent on it.
 * Plain Java and blind to storage: everything is computed from the facts handed in, so the same
 * facts give the same amounts for ever.
 */
package org.quittance.ledger.rules;
