/**
 * The bench that container and browser tests stand on: one database, one mail catcher, one
 * simulator, one server with the portal deployed once, shared by every test of a run. Tests tell
 * their data apart by references of their own and never count rows of the whole table.
 */
package org.quittance.testing;
