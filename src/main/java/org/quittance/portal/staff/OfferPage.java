package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.quittance.casefile.CaseOverview;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.Wish;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** The agency speaks first: an instalment plan or a settlement put to a debtor. */
@Named
@ViewScoped
public class OfferPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CaseReading reading;
  @Inject private ProposalService proposals;
  @Inject private TermsTrial trial;

  private CaseOverview file;
  private String note;

  public void prepare() {
    if (file == null) {
      file = reading.find(Address.parameter("ref")).orElse(null);
    }
    if (file == null) {
      Address.notFound();
      return;
    }
    trial.readOnce(file.id());
  }

  public String offer() {
    Wish wish = trial.wish().orElse(null);
    if (wish == null) {
      return null;
    }
    try {
      String said = note == null || note.isBlank() ? null : note.strip();
      ProposalView made = proposals.offer(file.id(), wish, said);
      Feedback.news("staff.proposal." + made.head().status().name());
    } catch (Refusal refusal) {
      trial.look();
      throw TermsTrial.blaming(refusal);
    }
    return "/staff/case.xhtml"
        + Address.query(
            "faces-redirect", true, "ref", file.reference(), "part", CasePage.Part.AGREEMENT);
  }

  public void look() {
    trial.readOnce(file.id());
    trial.look();
  }

  public void addLine() {
    trial.getForm().addLine();
    look();
  }

  public void removeLine(int index) {
    trial.getForm().removeLine(index);
    look();
  }

  public CaseOverview getFile() {
    return file;
  }

  public TermsTrial getTrial() {
    return trial;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
