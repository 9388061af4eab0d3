/**
 * What the business declines to do, as one exception with a stable code. Each capability lists its
 * own codes in an enum; the code is also the key of the sentence a person reads ({@code
 * refusal.<CODE>} in the messages bundle). Plain Java, so rules and services refuse alike.
 */
package org.quittance.refusal;
