/** The rules of a dispute as plain Java: its life, its grounds and what each asks, its days. */
package org.quittance.dispute.rules;
