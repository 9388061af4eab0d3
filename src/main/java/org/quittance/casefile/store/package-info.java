/** Case files in the database. */
package org.quittance.casefile.store;
