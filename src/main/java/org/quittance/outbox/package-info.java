/**
 * What durable news looks like and how rows that must leave are retried and parked. Knows no
 * business event: capabilities fire theirs, {@code caserecords} and {@code notification} keep them.
 */
package org.quittance.outbox;
