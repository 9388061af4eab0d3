/** Attached files in the database. */
package org.quittance.document.store;
