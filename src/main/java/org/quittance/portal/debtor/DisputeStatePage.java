package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.dispute.DisputeFile;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeLifecycle;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** How a dispute stands: who has it until when, what was answered and decided, and what is left. */
@Named
@RequestScoped
public class DisputeStatePage {

  @Inject private Visit visit;
  @Inject private DebtorSession session;
  @Inject private DisputeService disputes;
  @Inject private DisputeQueryService found;
  @Inject private DocumentService documents;
  @Inject private HttpServletRequest request;
  private DisputeView dispute;

  /** Finds the dispute of this visit's file that the address names. */
  public void prepare() throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context.getResponseComplete()) {
      return;
    }
    if (session.level() != DebtorSession.Level.LINK_AND_CODE) {
      leadTo(CodePage.addressBefore(here()));
      return;
    }
    if (getDispute() == null) {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    }
  }

  private long id() {
    return Ids.parse(request.getParameter("id"));
  }

  public void reply() throws IOException {
    act(() -> disputes.reply(visit.caseFileId(), id(), request.getParameter("words")));
  }

  public void agree() throws IOException {
    act(() -> disputes.agree(visit.caseFileId(), id()));
  }

  public void withdraw() throws IOException {
    act(() -> disputes.withdraw(visit.caseFileId(), id()));
  }

  private void act(Runnable act) throws IOException {
    if (session.level() != DebtorSession.Level.LINK_AND_CODE) {
      leadTo(CodePage.addressBefore(here()));
      return;
    }
    try {
      act.run();
      leadTo("/debtor/dispute-state?id=" + request.getParameter("id"));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
    }
  }

  private String here() {
    String id = request.getParameter("id");
    return id == null ? "/debtor/dispute" : "/debtor/dispute-state?id=" + id;
  }

  private void leadTo(String path) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().redirect(request.getContextPath() + path);
    context.responseComplete();
  }

  /** Null when the address names none of this visit's file, or no code was typed yet. */
  public DisputeView getDispute() {
    // A form is asked for before the page is prepared.
    if (dispute == null && session.level() == DebtorSession.Level.LINK_AND_CODE) {
      try {
        dispute = found.find(visit.caseFileId(), id());
      } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
        return null;
      }
    }
    return dispute;
  }

  private DisputeStatus status() {
    return getDispute() == null ? DisputeStatus.DRAFT : getDispute().status();
  }

  /** It was sent by the request before. */
  public boolean isJustSent() {
    return request.getParameter("sent") != null;
  }

  /** What of it is still on hold: less than was contested once a part was paid or given up. */
  public Money getHeld() {
    DisputeScope scope = getDispute().claimed().scope();
    return scope.isWholeFile()
        ? visit.getOwedToday().contested()
        : Money.sum(
            visit.getOwedToday().claims().stream()
                .filter(
                    claim ->
                        scope.parts().stream()
                            .anyMatch(part -> part.claim().equals(claim.reference())))
                .map(claim -> visit.getOwedToday().contestedOn(claim.id()))
                .toList());
  }

  public boolean isDecided() {
    return status().isDecided();
  }

  public boolean isWithdrawable() {
    return DisputeLifecycle.TABLE.allows(status(), DisputeTrigger.WITHDRAW);
  }

  public String getWords() {
    String typed = request.getParameter("words");
    return typed == null ? "" : typed;
  }

  /** The files of one side. */
  public List<DocumentSummary> files(String side) {
    if (getDispute() == null || getDispute().files().isEmpty()) {
      return List.of();
    }
    Map<Long, DocumentSummary> all =
        documents.listOf(visit.caseFileId()).stream()
            .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    DisputeFile.Side wanted = DisputeFile.Side.valueOf(side);
    return dispute.files().stream()
        .filter(file -> file.side() == wanted && all.containsKey(file.documentId()))
        .map(file -> all.get(file.documentId()))
        .toList();
  }

  public String key(DocumentSummary document) {
    return Ids.text(document.id());
  }
}
