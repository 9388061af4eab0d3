/** What counts as the same answer, as too many tries, as a strong enough password. */
package org.quittance.access.rules;
