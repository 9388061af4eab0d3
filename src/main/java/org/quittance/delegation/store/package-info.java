/** Delegated access in the database. */
package org.quittance.delegation.store;
