/** Asks ClamAV's daemon whether a file is clean, by its own protocol. */
package org.quittance.document.clamav;
