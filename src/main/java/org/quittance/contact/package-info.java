/**
 * Every contact with a debtor, before and after it is made: what the person wishes, what the law of
 * their case allows, and what was done. Whoever writes, calls or visits asks here first; only what
 * is owed at once, an answer, a receipt, a notice that the law wants, leaves at any hour.
 */
package org.quittance.contact;
