package org.quittance.contact;

import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactTopic;

/**
 * A mail to the debtor of a case that is about to leave.
 *
 * @param mailId its row, the same at every attempt
 * @param answerAwaited a proposal waits for its answer, and the mail would remind its author
 */
public record PlannedMail(
    long mailId,
    long caseFileId,
    ContactPurpose purpose,
    ContactTopic topic,
    boolean answerAwaited) {}
