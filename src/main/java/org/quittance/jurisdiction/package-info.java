/**
 * The law of a country as a pack of data and strategies: what may be claimed and by whom, what the
 * first notice says and how long it waits, when a claim is time-barred, when a person may be
 * contacted, what a dispute suspends, how long records are kept, which texts are reproduced. A
 * case's pack is the one of its creditor's collection mandate; nothing outside this package asks
 * which country it is. Plain Java, blind to today.
 */
package org.quittance.jurisdiction;
