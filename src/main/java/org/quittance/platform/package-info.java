/**
 * What every capability needs from the machine it runs on: the clock, the configuration, ids, and
 * the schema of the database. Holds no business rule. Time is always asked of the injected {@link
 * java.time.Clock}, never of the system, because a test may have moved it.
 */
package org.quittance.platform;
