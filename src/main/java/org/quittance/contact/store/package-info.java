/** Wishes and contacts in the database. */
package org.quittance.contact.store;
