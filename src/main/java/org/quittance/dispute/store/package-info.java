/** Disputes in the database, by JPA. */
package org.quittance.dispute.store;
