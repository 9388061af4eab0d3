/** Life cycle and bounds of delegated access, in plain Java. */
package org.quittance.delegation.rules;
