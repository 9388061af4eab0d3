package org.quittance.negotiation.rules;

import java.io.Serializable;

/**
 * Where a value in force comes from.
 *
 * @param versionId of the stored version; 0 for what the product comes with
 * @param segment name of the segment; null when it is set for all cases of the scope
 */
public record BoundSource(PolicyScope scope, long versionId, String segment)
    implements Serializable {}
