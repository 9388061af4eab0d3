/**
 * Money that arrives, by whichever channel: attempts to pay, payments, the receipt owed for each. A
 * provider is only ever an attempt; what counts is booked here, once, under the case's row lock.
 */
package org.quittance.payment;
