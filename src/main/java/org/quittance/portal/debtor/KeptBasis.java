package org.quittance.portal.debtor;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.ProposalService;
import org.quittance.platform.BusinessDate;

/**
 * What answers depend on, kept while a person tries one wish after another, so that a redraw asks
 * the database nothing. What is finally proposed is judged on facts read afresh.
 */
@SessionScoped
public class KeptBasis implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Duration FRESH = Duration.ofMinutes(10);

  private NegotiationBasis basis;
  private Instant readAt;

  /** The basis as kept, read again when it is of another file, of another day or old. */
  NegotiationBasis of(long caseFileId, ProposalService proposals, Clock clock) {
    boolean usable =
        basis != null
            && basis.caseFileId() == caseFileId
            && basis.facts().on().equals(BusinessDate.today(clock))
            && Duration.between(readAt, clock.instant()).compareTo(FRESH) < 0;
    return usable ? basis : read(caseFileId, proposals, clock);
  }

  /** The basis as it is now. */
  NegotiationBasis read(long caseFileId, ProposalService proposals, Clock clock) {
    basis = null;
    basis = proposals.basis(caseFileId);
    readAt = clock.instant();
    return basis;
  }
}
