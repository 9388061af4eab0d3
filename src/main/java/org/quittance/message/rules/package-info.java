/** What a message goes through, and what a template may say: plain Java. */
package org.quittance.message.rules;
