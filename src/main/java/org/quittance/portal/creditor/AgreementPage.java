package org.quittance.portal.creditor;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.negotiation.AnswerService;
import org.quittance.negotiation.Decision;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.OfferThread;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** One proposal before its creditor, who agrees or sends it back with a reason. */
@Named
@ViewScoped
public class AgreementPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ProposalQueryService proposals;
  @Inject private AnswerService answers;
  @Inject private CaseFileService caseFiles;

  private Long id;
  private int seenOffer;
  private ProposalStatus seenStatus;
  private String reason;
  private transient ProposalView view;
  private transient CaseOverview file;

  /** Reads the proposal; it is decided as it was shown, or not at all. */
  public void prepare() {
    if (id == null) {
      id = Address.id("id");
    }
    try {
      view = id == null ? null : proposals.find(id);
    } catch (Refusal refusal) {
      if (refusal.code() != NegotiationRefusal.PROPOSAL_UNKNOWN) {
        throw refusal;
      }
    }
    if (view == null) {
      Address.notFound();
      return;
    }
    file = caseFiles.find(view.head().caseFileId());
    if (!FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
      seenOffer = view.head().offerNumber();
      seenStatus = view.head().status();
    }
  }

  public String approve() {
    answers.accept(id, seenOffer, seenStatus, null);
    Feedback.news("creditor.agreement.approved");
    return "/creditor/agreements.xhtml?faces-redirect=true";
  }

  public String sendBack() {
    if (reason == null || reason.isBlank()) {
      Feedback.problem("reason", "field.required");
      return null;
    }
    answers.refuse(id, seenOffer, seenStatus, reason.strip());
    Feedback.news("creditor.agreement.sentBack");
    return "/creditor/agreements.xhtml?faces-redirect=true";
  }

  public boolean isAwaited() {
    return view.head().status() == ProposalStatus.AWAITING_CREDITOR;
  }

  /** The agency would put other terms to the debtor than the debtor has proposed. */
  public boolean isCounter() {
    return view.head().hands().decision() == Decision.COUNTER;
  }

  public ProposalView getView() {
    return view;
  }

  public CaseOverview getFile() {
    return file;
  }

  public List<OfferThread.Step> getSteps() {
    return OfferThread.of(view, List.of());
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
