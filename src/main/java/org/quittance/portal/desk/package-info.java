/**
 * What the pages of the agency's people and of creditors share: the case list, a case's history in
 * words, what an address asks for. Reads only; whose cases may be seen is decided by the services.
 */
package org.quittance.portal.desk;
