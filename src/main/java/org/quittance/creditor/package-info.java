/**
 * Creditors, the collection mandate each has given the agency, and how to reach a party. Called by
 * everything that handles cases; knows none of them.
 */
package org.quittance.creditor;
