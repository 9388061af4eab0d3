/** Links, accounts, keys, codes and counters in MariaDB, locked where two tries must not tie. */
package org.quittance.access.store;
