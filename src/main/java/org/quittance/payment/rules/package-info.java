/** The life cycle of an attempt to pay. Plain Java. */
package org.quittance.payment.rules;
