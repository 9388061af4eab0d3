package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import org.quittance.dispute.DisputeDecisionService;
import org.quittance.dispute.DisputeDecisionService.Verdict;
import org.quittance.dispute.rules.Outcome;
import org.quittance.money.Money;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.DisputeInHand;
import org.quittance.portal.desk.DisputeReading;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/**
 * One dispute before the agency: what both sides say and show, and the decision with its reasons.
 */
@Named
@ViewScoped
public class DisputeDecisionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DisputeInHand dispute;
  @Inject private DisputeDecisionService decisions;

  private Outcome outcome;
  private String reasons;
  private String credit;

  public void prepare() {
    dispute.open(Address.id("id"));
  }

  public String decide() {
    if (outcome == null) {
      Feedback.problem("outcome", "field.required");
      return null;
    }
    Money given = TypedAmount.parse(credit).orElse(null);
    try {
      decisions.decide(dispute.id(), dispute.seen(), new Verdict(outcome, reasons, given));
    } catch (Refusal refusal) {
      Feedback.refused("/words".equals(refusal.pointer()) ? refusal.at("/reasons") : refusal);
      return null;
    }
    Feedback.news("staff.dispute.decided");
    return "/staff/disputes.xhtml?faces-redirect=true";
  }

  public DisputeReading.Read getRead() {
    return dispute.read();
  }

  /** Whether it can be decided as it stands. */
  public boolean isDecidable() {
    return dispute.allows(Outcome.UPHELD.trigger());
  }

  /** The outcomes that are possible now: nothing is rejected before the creditor was heard. */
  public Outcome[] getOutcomes() {
    return Arrays.stream(Outcome.values())
        .filter(one -> dispute.allows(one.trigger()))
        .toArray(Outcome[]::new);
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public String getReasons() {
    return reasons;
  }

  public void setReasons(String reasons) {
    this.reasons = reasons;
  }

  public String getCredit() {
    return credit;
  }

  public void setCredit(String credit) {
    this.credit = credit;
  }
}
