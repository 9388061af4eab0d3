/**
 * A whole agency in memory: the real services on repositories that are plain collections, with a
 * clock that scenarios move. Nothing here is a mock; what a database adds is tested against one.
 */
package org.quittance.testing.memory;
