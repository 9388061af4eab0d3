package org.quittance.negotiation.rules;

import java.util.List;
import java.util.Objects;

/**
 * The answer the bounds give, with its reasons.
 *
 * @param failedBounds every bound of the zone that decided: of a refusal those of the outer zone,
 *     of a review those of the instant one, of an acceptance none
 */
public record Judgement(Answer answer, List<FailedBound> failedBounds) {

  public Judgement {
    Objects.requireNonNull(answer, "answer");
    failedBounds = List.copyOf(failedBounds);
  }

  public boolean isAccepted() {
    return answer == Answer.ACCEPTED;
  }
}
