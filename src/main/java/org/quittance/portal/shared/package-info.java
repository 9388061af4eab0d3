/**
 * What pages of every audience share: the reader's language, how values and refusals are worded on
 * a page, the agency's identity, a creditor's colours. Holds no business rule and calls no
 * capability but to read whose brand a page wears.
 */
package org.quittance.portal.shared;
