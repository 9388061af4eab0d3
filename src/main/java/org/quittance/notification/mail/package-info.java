/** Hands mails to the relay; the only code that knows Jakarta Mail. */
package org.quittance.notification.mail;
