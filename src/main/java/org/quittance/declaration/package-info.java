/**
 * What somebody tells of a debtor that changes what may be asked of them: paid already, somebody
 * else, deceased, in a procedure, protected, in need of help. Each kind has its effect in law,
 * which holds from the moment it is declared; a person confirms or lifts it with proof. The effects
 * themselves are facts of the case that others read there.
 */
package org.quittance.declaration;
