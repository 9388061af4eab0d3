/** Proposals and bounds in the database. */
package org.quittance.negotiation.store;
