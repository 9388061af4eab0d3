/** Payments, attempts and receipts in the database. */
package org.quittance.payment.store;
