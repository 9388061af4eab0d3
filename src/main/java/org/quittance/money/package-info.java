/**
 * Amounts in minor units with their currency, rates, and splitting without losing a cent. The only
 * place where an amount is rounded. Plain Java: anyone may call it, it calls nobody.
 */
package org.quittance.money;
