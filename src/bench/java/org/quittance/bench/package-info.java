/**
 * {@code mvn -Pbench}: starts the stack with generated case files and measures journeys beside what
 * the same machine can do at best in the same run. It prints figures; it passes no judgement, and
 * no test depends on it.
 */
package org.quittance.bench;
