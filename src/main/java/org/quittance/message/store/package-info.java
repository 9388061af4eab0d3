/** Messages, drafts and templates in the database, by JPA. */
package org.quittance.message.store;
