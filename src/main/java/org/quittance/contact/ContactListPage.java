package org.quittance.contact;

import java.util.List;

/**
 * One page of the contacts made, newest first.
 *
 * @param next key of the following page, null on the last
 */
public record ContactListPage(List<ContactSummary> contacts, String next) {}
