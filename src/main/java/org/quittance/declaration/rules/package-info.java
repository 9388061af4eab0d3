/** The kinds of declarations with their effects, and how one comes to its end. Plain Java. */
package org.quittance.declaration.rules;
