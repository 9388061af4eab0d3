package org.quittance.message;

import java.util.List;

/**
 * A page of a case's thread, newest first.
 *
 * @param next id to go on from, null on the last page
 */
public record MessagePage(List<MessageView> messages, Long next) {}
