package org.quittance.negotiation;

import java.time.LocalDate;
import java.util.List;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.FileShare;
import org.quittance.negotiation.rules.NearestPlan;
import org.quittance.negotiation.rules.Terms;

/**
 * What we would answer on one of several files.
 *
 * @param answerBy the day we would promise to answer by; null when the answer is immediate
 * @param nearest what would be accepted at once on this file instead; empty unless it is refused
 */
public record FileAnswer(
    FileBasis file, FileShare share, LocalDate answerBy, List<NearestPlan> nearest) {

  public Terms terms() {
    return share.terms();
  }

  public boolean isRefused() {
    return share.judgement().answer() == Answer.REFUSED;
  }
}
