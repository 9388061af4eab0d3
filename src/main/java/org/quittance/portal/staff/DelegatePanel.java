package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.delegation.DelegateSummary;
import org.quittance.delegation.DelegationService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** Shows staff whom a debtor has let in, and lets them take that back with a reason. */
@Named
@RequestScoped
public class DelegatePanel {

  private static final int SHOWN = 20;

  @Inject private DelegationService delegations;
  @Inject private CaseFileService caseFiles;
  private List<DelegateSummary> list;
  private String reason;

  /** The newest of a case, over or not. */
  public List<DelegateSummary> of(long caseFileId) {
    if (list == null) {
      list = delegations.ofCase(caseFileId, Long.MAX_VALUE, SHOWN);
    }
    return list;
  }

  /** Whether any of them is open, so that there is something to take back. */
  public boolean isAnyLive(long caseFileId) {
    return of(caseFileId).stream().anyMatch(DelegateSummary::isLive);
  }

  public String revoke(String caseReference, long delegateId) {
    try {
      delegations.revokeForAgency(caseFiles.find(caseReference).id(), delegateId, reason);
    } catch (Refusal refusal) {
      Feedback.refused(
          "DELEGATE_REASON_MISSING".equals(refusal.code().code())
              ? refusal.at("/delegateReason")
              : refusal);
      return null;
    }
    Feedback.news("staff.delegates.revoked");
    return "/staff/case.xhtml" + Address.query("faces-redirect", true, "ref", caseReference);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
