package org.quittance.notification;

/** Mails were written that may leave as soon as their transaction has committed. */
record MailQueued() {}
