/** Timestamps of a service that speaks RFC 3161, with Bouncy Castle. */
package org.quittance.caserecords.rfc3161;
