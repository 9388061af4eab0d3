package org.quittance.access;

import java.util.Optional;

/**
 * What access needs to know of a case file. Implemented beside the case file, which is built on top
 * of this package.
 */
public interface GuardFacts {

  /** The right answers; empty when the case does not exist or its debtor may no longer enter. */
  Optional<GuardAnswer> of(long caseFileId);

  Optional<String> caseReference(long caseFileId);

  /** Under which law it is collected, ISO 3166-1 alpha-2. */
  Optional<String> law(long caseFileId);
}
