/**
 * The doors: secure links, sign-in, sign-out. They answer before anyone is known, so they tell
 * nothing about who or what exists, and a GET changes nothing.
 */
package org.quittance.portal.access;
