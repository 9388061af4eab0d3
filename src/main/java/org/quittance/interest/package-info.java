/**
 * Interest that French law or a contract adds to a debt: simple, by the day, each line with its
 * dates, its rate and its article. Rates are published data with their sources (the CSV files
 * beside these classes); a period whose rate is not published yet is refused, never guessed. Plain
 * Java, called by the ledger and by the stateless calculations of the API.
 */
package org.quittance.interest;
