/** Declarations in the database. */
package org.quittance.declaration.store;
