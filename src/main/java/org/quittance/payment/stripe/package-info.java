/**
 * Stripe behind the payment port: hosted Checkout, and the door its notifications come in by. The
 * only package that knows Stripe's classes; nothing of them leaves it, and nothing here holds a
 * transaction.
 */
package org.quittance.payment.stripe;
