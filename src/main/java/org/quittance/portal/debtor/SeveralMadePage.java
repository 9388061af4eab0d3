package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.quittance.negotiation.MadeTogether;
import org.quittance.negotiation.SeveralFilesService;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What came of one amount proposed on several files. Of files other than that of the visit it tells
 * the answer alone: whoever wants to follow them opens their own links.
 */
@Named
@RequestScoped
public class SeveralMadePage {

  @Inject private Visit visit;
  @Inject private SharedWish shared;
  @Inject private SeveralFilesService several;
  @Inject private HttpServletRequest request;
  @Inject private Onward onward;
  private List<MadeTogether> made = List.of();

  /** Reads the proposals; answers that there are none where none is on this visit's file. */
  public void prepare() throws IOException {
    if (!shared.isProved()) {
      onward.toCode("/debtor/case", "");
      return;
    }
    try {
      made = several.madeTogether(visit.caseFileId(), Ids.parse(request.getParameter("family")));
    } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
      FacesContext context = FacesContext.getCurrentInstance();
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    }
  }

  public List<MadeTogether> getMade() {
    return made;
  }

  /** ACCEPTED, WAITING, or OTHER when the talk has gone on since. */
  public String part(MadeTogether one) {
    ProposalStatus status = one.proposal().head().status();
    if (status == ProposalStatus.ACCEPTED) {
      return "ACCEPTED";
    }
    return status.awaitsOurAnswer() ? "WAITING" : "OTHER";
  }

  /** Whether it is the file this visit is about. */
  public boolean isOwn(MadeTogether one) {
    return one.proposal().head().caseFileId() == visit.caseFileId();
  }
}
