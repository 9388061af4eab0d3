/**
 * What is told to whom and when: payments, proposals, agreements and how they fare. Mails are rows
 * first, written in the transaction that causes them, and leave afterwards: tried again on the
 * outbox's schedule, parked for a person at the end, never lost. Nobody imports this package to
 * send something; it observes what happened.
 */
package org.quittance.notification;
