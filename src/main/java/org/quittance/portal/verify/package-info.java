/**
 * The public page that confirms a receipt by its check code. It proves that the receipt is ours and
 * how much it is for, and never says who paid.
 */
package org.quittance.portal.verify;
