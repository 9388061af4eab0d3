/**
 * The pages of a person who is asked to pay. Everything they show belongs to the one file that the
 * visit opened; no address of these pages names a file, so none can lead to somebody else's.
 */
package org.quittance.portal.debtor;
