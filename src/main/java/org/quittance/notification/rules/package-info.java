/** How a mail lives and when daily news are due. Plain Java. */
package org.quittance.notification.rules;
