/** The life cycle of a case, and the kinds that rules tell apart. Plain Java. */
package org.quittance.casefile.rules;
