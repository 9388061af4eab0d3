/** Pages of a creditor's people, who see the cases that their own company placed and no other. */
package org.quittance.portal.creditor;
