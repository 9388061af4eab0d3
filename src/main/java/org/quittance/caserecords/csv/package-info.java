/**
 * Reads files of case files, as rows of text first and as placements then. It knows how people
 * write dates and amounts and says what is wrong with a line; whether a placement is lawful is
 * decided where cases are placed.
 */
package org.quittance.caserecords.csv;
