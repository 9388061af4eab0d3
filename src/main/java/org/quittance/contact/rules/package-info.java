/** Whether and when a debtor may be contacted. */
package org.quittance.contact.rules;
