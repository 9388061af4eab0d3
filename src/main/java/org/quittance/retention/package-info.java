/**
 * Erases what is kept of closed cases when its time has come, by the law of each case's mandate:
 * every night, a bounded number of cases at a time. The books keep their sums and timelines their
 * chain. Administrators see beforehand what would be erased, when and why.
 */
package org.quittance.retention;
