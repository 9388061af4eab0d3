package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.quittance.casefile.ContactStopService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;

/** Lets messages leave again to a contact whose reader had said it is not theirs. */
@Named
@RequestScoped
public class ContactPanel {

  @Inject private ContactStopService contacts;

  private String liftedBecause;

  public String lift(String caseReference, long stopId) {
    if (liftedBecause == null || liftedBecause.isBlank()) {
      Feedback.problem("liftedBecause", "field.required");
      return null;
    }
    contacts.lift(caseReference, stopId, liftedBecause.strip());
    Feedback.news("staff.contact.lifted");
    return "/staff/case.xhtml" + Address.query("faces-redirect", true, "ref", caseReference);
  }

  public String getLiftedBecause() {
    return liftedBecause;
  }

  public void setLiftedBecause(String liftedBecause) {
    this.liftedBecause = liftedBecause;
  }
}
