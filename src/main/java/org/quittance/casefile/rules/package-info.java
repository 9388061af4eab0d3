/** The life cycle of a case and what may be placed. Plain Java. */
package org.quittance.casefile.rules;
