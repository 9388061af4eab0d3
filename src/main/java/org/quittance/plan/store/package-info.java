/** Plans and their instalments in the database. */
package org.quittance.plan.store;
