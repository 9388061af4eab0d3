package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** Lets staff look into what was declared of a debtor, and confirm or lift it. */
@Named
@RequestScoped
public class DeclarationPanel {

  @Inject private DeclarationService declarations;

  private String because;

  /** What was declared on a case, newest first. */
  public List<DeclarationSummary> of(long caseFileId) {
    return declarations.ofCase(caseFileId);
  }

  public String confirm(String caseReference, long declarationId) {
    return decide(caseReference, () -> declarations.confirm(declarationId, because));
  }

  public String lift(String caseReference, long declarationId) {
    return decide(caseReference, () -> declarations.lift(declarationId, because));
  }

  private String decide(String caseReference, Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      return null;
    }
    Feedback.news("staff.declaration.decided");
    return "/staff/case.xhtml" + Address.query("faces-redirect", true, "ref", caseReference);
  }

  public String getBecause() {
    return because;
  }

  public void setBecause(String because) {
    this.because = because;
  }
}
