/** Which files are accepted, and what they may be called. Plain Java. */
package org.quittance.document.rules;
