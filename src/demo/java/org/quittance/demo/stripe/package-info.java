/**
 * A stand-in for Stripe that runs on this machine: the parts of the API, the hosted payment page,
 * the bank's 3-D Secure page and the signed webhooks that the portal uses, at the API version the
 * client library pins. It keeps its own clock, so that days of bank processing pass in a call, and
 * it can be told to fail the way networks do.
 *
 * <p>It is part of the demonstration and of the tests, never of the deployed application, and it
 * knows nothing of the rest of the product: no class here imports another package of it.
 */
package org.quittance.demo.stripe;
