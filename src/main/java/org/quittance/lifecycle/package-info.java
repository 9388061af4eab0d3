/**
 * Life cycles as tables: which trigger leads from which state to which, and the event that step
 * raises. A step that is not in its table is refused loudly, never skipped. Plain Java; the tables
 * themselves live in the rules of each capability.
 */
package org.quittance.lifecycle;
