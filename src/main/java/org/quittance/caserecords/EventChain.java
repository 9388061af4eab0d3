package org.quittance.caserecords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.quittance.casefile.CaseFile;
import org.quittance.caserecords.rules.TimelineChain;
import org.quittance.platform.Sha256;

/**
 * Hangs events onto their case's chain, under the case's row lock. The head of the chain stands in
 * the case's own row, which is written with every event anyway: a link costs no statement.
 */
@ApplicationScoped
class EventChain {

  static final TimelineChain RULES = new TimelineChain(Sha256::of);

  private static final int SALT_BYTES = 16;
  private static final int ROWS_AT_ONCE = 500;

  private final SecureRandom random = new SecureRandom();
  @Inject private CaseEventRepository events;

  /** Hangs a new event, which is numbered already, onto its case. */
  void append(CaseFile lockedCase, RecordedEvent event) {
    chainUpTo(lockedCase, lockedCase.eventCount() - 1);
    link(lockedCase, event);
  }

  /**
   * Chains the events of a case from before there was a chain; does nothing when there are none.
   */
  void chainOld(CaseFile lockedCase) {
    chainUpTo(lockedCase, lockedCase.eventCount());
  }

  private void chainUpTo(CaseFile lockedCase, long last) {
    while (lockedCase.chainLength() < last) {
      int wanted = (int) Math.min(ROWS_AT_ONCE, last - lockedCase.chainLength());
      events
          .timelineFrom(lockedCase.id(), lockedCase.chainLength(), wanted)
          .forEach(event -> link(lockedCase, event));
    }
  }

  private void link(CaseFile lockedCase, RecordedEvent event) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    lockedCase.chainTo(event.seal(RULES, salt, lockedCase.chainHead()));
  }
}
