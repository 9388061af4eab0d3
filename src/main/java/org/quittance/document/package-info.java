/**
 * Papers of a case: the receipt as it is printed, and files attached to claims as proof. What kind
 * a file is, its content says and never its name; whoever asks has been let into the case before.
 */
package org.quittance.document;
