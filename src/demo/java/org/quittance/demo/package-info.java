/**
 * The whole of Quittance on one machine: a real database, a mail catcher, a payment provider's
 * simulator and the server, for {@code mvn -Pdemo} and for the tests. Never part of the WAR.
 */
package org.quittance.demo;
