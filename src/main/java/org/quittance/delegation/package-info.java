/**
 * Access that a debtor gives to somebody who helps them. A <em>delegate</em> (« proche ou
 * conseiller ») is a person named by the debtor: they come by a link and a code of their own, see
 * one file until a day, and go no further than their {@link org.quittance.access.DelegateScope}.
 * Nobody but the debtor gives access, and no delegate ever binds the debtor or speaks for them: a
 * plan they prepare is nothing until the debtor agrees to it. {@link
 * org.quittance.delegation.DelegateFence} refuses whatever else would happen to a case in a
 * delegate's name, unless it is listed there.
 */
package org.quittance.delegation;
