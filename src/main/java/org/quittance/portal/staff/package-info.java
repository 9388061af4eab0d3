/** Pages of the agency's people: every case, its links, payments and standing, and imports. */
package org.quittance.portal.staff;
