/** What is kept of closed cases, in the database. */
package org.quittance.retention.store;
