/**
 * Papers of a case: receipts and agreements as they are printed, dates for calendars, and files
 * attached to claims as proof. What kind a file is, its content says and never its name; whoever
 * asks has been let into the case before.
 */
package org.quittance.document;
