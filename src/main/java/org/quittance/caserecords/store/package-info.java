/** Case events in the database. */
package org.quittance.caserecords.store;
