package org.quittance.message;

import java.time.Instant;
import java.util.List;

/**
 * What a debtor is writing and has not sent.
 *
 * @param documentIds of the files put to it so far, in the order they came
 * @param keptAt when it was last kept; null while nothing is
 */
public record DraftView(String text, List<Long> documentIds, Instant keptAt) {

  public static final DraftView NONE = new DraftView("", List.of(), null);

  public boolean isKept() {
    return keptAt != null;
  }
}
