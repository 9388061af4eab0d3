/** Outgoing mails in the database. */
package org.quittance.notification.store;
