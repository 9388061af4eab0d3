package org.quittance.document;

import java.time.Instant;

/**
 * An attached file as listed.
 *
 * @param claimId the claim it proves, null for the case as a whole
 * @param mediaType as in a Content-Type header
 * @param size in bytes
 * @param byDebtor whether it is the debtor's evidence, and proves nothing of the creditor's
 * @param sha256 of its content, in 64 lower-case hexadecimal digits
 */
public record DocumentSummary(
    long id,
    Long claimId,
    String name,
    String mediaType,
    int size,
    Instant uploadedAt,
    boolean byDebtor,
    String sha256) {}
