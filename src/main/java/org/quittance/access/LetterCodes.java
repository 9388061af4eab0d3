package org.quittance.access;

import java.time.Instant;
import java.util.List;

/** The codes of all letters. */
public interface LetterCodes {

  void add(LetterCode code);

  /** Whether a code of the case may be typed: its link lives, and it had tries left. */
  boolean isAnyUsable(long caseFileId, Instant now);

  /** Those of them, under their rows' locks. */
  List<LetterCode> lockUsable(long caseFileId, Instant now);
}
