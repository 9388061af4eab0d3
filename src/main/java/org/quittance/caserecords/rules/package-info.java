/**
 * How the rows of a case's timeline hang together, and how it shows when one of them was touched.
 */
package org.quittance.caserecords.rules;
