package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;

/** Holds, releases or recalls a case, always for a stated reason. */
@Named
@RequestScoped
public class StandingPanel {

  @Inject private CaseFileService caseFiles;

  private String reason;

  /** What a person may do to a case that stands there. */
  public List<CaseTrigger> moves(CaseStatus status) {
    return Stream.of(CaseTrigger.HOLD, CaseTrigger.RELEASE, CaseTrigger.RECALL)
        .filter(trigger -> CaseLifecycle.TABLE.allows(status, trigger))
        .toList();
  }

  public String move(String caseReference, CaseTrigger trigger) {
    if (reason == null || reason.isBlank()) {
      Feedback.problem("reason", "field.required");
      return null;
    }
    switch (trigger) {
      case HOLD -> caseFiles.hold(caseReference, reason.strip());
      case RELEASE -> caseFiles.release(caseReference, reason.strip());
      case RECALL -> caseFiles.recall(caseReference, reason.strip());
      default -> throw new IllegalArgumentException("Not a person's move: " + trigger);
    }
    Feedback.news("staff.case." + trigger.name());
    return "/staff/case.xhtml" + Address.query("faces-redirect", true, "ref", caseReference);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
