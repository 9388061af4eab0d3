/**
 * What leaves the portal to be believed elsewhere: the evidence file of a case, which anyone can
 * verify without us, and the export of everything held about a debtor (GDPR art. 15 and 20). Files
 * are written to a stream as they are read; nothing is kept.
 */
package org.quittance.evidence;
