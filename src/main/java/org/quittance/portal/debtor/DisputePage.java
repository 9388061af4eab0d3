package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeRuleRefusal;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.GroundFacts;
import org.quittance.dispute.rules.Question;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.ledger.CaseBreakdown.ClaimHeading;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.CutForm;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/**
 * Where a debtor says that something is not right: why, about what, in their words and with their
 * photos, and a last look before it is sent. Each step is kept as a draft of theirs, so that
 * nothing is lost when the connection is.
 */
@Named
@RequestScoped
public class DisputePage {

  private static final String ALL = "all";
  private static final List<String> STEPS = List.of("ground", "what", "words", "check");
  static final String HERE = "/debtor/dispute";

  @Inject private Visit visit;
  @Inject private DebtorSession session;
  @Inject private DisputeService disputes;
  @Inject private DisputeQueryService found;
  @Inject private DocumentService documents;
  @Inject private DisputeKeeping keeping;
  @Inject private DraftTicket tickets;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;
  private DisputeView draft;
  private boolean read;
  private List<DisputeView> sent;
  private Map<Long, String> names;

  /** Asks for a code first; a step that needs what an earlier one asks leads back to it. */
  public void prepare() throws IOException, ServletException {
    if (FacesContext.getCurrentInstance().getResponseComplete()) {
      return;
    }
    if (session.level() != DebtorSession.Level.LINK_AND_CODE) {
      onward.to(CodePage.addressBefore(HERE + lineAfter('?')));
    } else if (!getStep().equals("ground") && getDraft() == null) {
      onward.to(HERE);
    } else if ((getStep().equals("words") || getStep().equals("check")) && !isScoped()) {
      onward.to(HERE + "?step=what");
    } else if (CutForm.of(request).isPresent() && getStep().equals("words") && keep()) {
      Feedback.problem("files", "files.large");
    }
  }

  // The line that the reader came for stays with them until they have said what they contest.
  private String lineAfter(char mark) {
    return line().map(one -> mark + ContestedLine.NAME + "=" + one.text()).orElse("");
  }

  private Optional<ContestedLine> line() {
    return ContestedLine.parse(request.getParameter(ContestedLine.NAME));
  }

  private boolean mayAct() throws IOException {
    if (session.level() != DebtorSession.Level.LINK_AND_CODE) {
      onward.to("/debtor/code?next=" + HERE);
      return false;
    }
    return true;
  }

  /** Keeps why. */
  public void chooseGround() throws IOException {
    if (!mayAct()) {
      return;
    }
    Ground chosen = chosen(Ground.values(), "ground");
    if (chosen == null) {
      Feedback.problem("ground", "dispute.ground");
      return;
    }
    attempt(() -> disputes.begin(visit.caseFileId(), chosen), "what" + lineAfter('&'));
  }

  private <E extends Enum<E>> E chosen(E[] among, String field) {
    return Arrays.stream(among)
        .filter(one -> one.name().equals(request.getParameter(field)))
        .findFirst()
        .orElse(null);
  }

  /** Keeps about what. */
  public void chooseScope() throws IOException {
    if (!mayAct()) {
      return;
    }
    DisputeScope scope = typedScope();
    if (scope != null) {
      attempt(() -> disputes.about(visit.caseFileId(), scope), "words");
    }
  }

  private DisputeScope typedScope() {
    String[] chosen = request.getParameterValues("what");
    if (chosen == null) {
      Feedback.problem("scope", "refusal.DISPUTE_SCOPE_EMPTY");
      return null;
    }
    if (List.of(chosen).contains(ALL)) {
      return DisputeScope.WHOLE_FILE;
    }
    List<String> claims = List.of(chosen);
    String amount = getTypedAmount();
    ClaimPart part = chosen(ClaimPart.values(), "part");
    if (claims.size() > 1 || amount.isEmpty() && part == null) {
      return DisputeScope.claims(claims);
    }
    Money only = amount.isEmpty() ? null : TypedAmount.parse(amount).orElse(null);
    if (!amount.isEmpty() && (only == null || !only.isPositive())) {
      Feedback.problem("only", "refusal.DISPUTE_AMOUNT_INVALID");
      return null;
    }
    return DisputeScope.of(List.of(new DisputeScope.Item(claims.get(0), part, only)));
  }

  /** Keeps words, answers and files, and stays. */
  public void addFiles() throws IOException, ServletException {
    if (mayAct() && keep()) {
      onward.to(HERE + "?step=words#files");
    }
  }

  /** Keeps words, answers and files, and goes on if nothing is missing. */
  public void goOn() throws IOException, ServletException {
    if (!mayAct() || !keep()) {
      return;
    }
    try {
      GroundFacts.check(
          getDraft().claimed().ground(),
          DisputeKeeping.answers(getDraft(), request),
          visit.getToday());
      String words = request.getParameter("words");
      if (getDraft().claimed().ground().needsWords() && (words == null || words.isBlank())) {
        throw Refusal.of(DisputeRuleRefusal.DISPUTE_WORDS_MISSING).at("/words");
      }
      onward.to(HERE + "?step=check");
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
    }
  }

  // What was typed is kept whatever is wrong with it or with the files.
  private boolean keep() throws IOException, ServletException {
    List<Refusal> refused = keeping.keep(visit.caseFileId(), request);
    refused.forEach(Feedback::refused);
    // The page is asked for its draft and files before it acts.
    read = false;
    names = null;
    return refused.isEmpty();
  }

  /** Sends it: what is contested is on hold from now on. */
  public void send() throws IOException {
    if (!mayAct()) {
      return;
    }
    try {
      DisputeView opened = disputes.send(visit.caseFileId());
      onward.to("/debtor/dispute-state?sent=1&id=" + Ids.text(opened.id()));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
    }
  }

  /** Forgets what was begun. */
  public void discard() throws IOException {
    if (mayAct()) {
      disputes.discard(visit.caseFileId());
      onward.to("/debtor/case");
    }
  }

  private void attempt(Runnable act, String next) throws IOException {
    try {
      act.run();
      onward.to(HERE + "?step=" + next);
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
    }
  }

  public String getStep() {
    String asked = request.getParameter("step");
    return asked != null && STEPS.contains(asked) ? asked : "ground";
  }

  /** Which of the four steps this is, from 1. */
  public int getNumber() {
    return STEPS.indexOf(getStep()) + 1;
  }

  /** What was begun and not sent; null when nothing was. */
  public DisputeView getDraft() {
    if (!read) {
      draft = disputes.draft(visit.caseFileId()).orElse(null);
      read = true;
    }
    return draft;
  }

  private boolean isScoped() {
    return getDraft() != null && getDraft().claimed().scope() != null;
  }

  public Ground[] getGrounds() {
    return Ground.values();
  }

  public boolean isGround(Ground ground) {
    String typed = request.getParameter("ground");
    if (typed != null) {
      return ground.name().equals(typed);
    }
    return getDraft() != null && getDraft().claimed().ground() == ground;
  }

  /** The claims that can be contested: something is left of them, and nothing is contested yet. */
  public List<ClaimHeading> getClaims() {
    return visit.getOwedToday().claims().stream()
        .filter(claim -> claim.outstanding().isPositive())
        .filter(claim -> visit.getOwedToday().contestedOn(claim.id()).isZero())
        .toList();
  }

  public ClaimPart[] getParts() {
    return ClaimPart.values();
  }

  /** Whether a choice of what is contested is made: a claim's reference, or all. */
  public boolean isChosen(String what) {
    String[] typed = request.getParameterValues("what");
    if (typed != null) {
      return List.of(typed).contains(what);
    }
    if (line().isPresent()) {
      return getClaims().stream()
          .anyMatch(claim -> line().get().isOf(claim) && claim.reference().equals(what));
    }
    if (!isScoped()) {
      return false;
    }
    DisputeScope scope = getDraft().claimed().scope();
    return scope.isWholeFile()
        ? what.equals(ALL)
        : scope.parts().stream().anyMatch(item -> item.claim().equals(what));
  }

  public boolean isPart(ClaimPart part) {
    String typed = request.getParameter("part");
    if (typed != null) {
      return part.name().equals(typed);
    }
    return line().isPresent()
        ? line().get().part() == part
        : onlyItem() != null && onlyItem().part() == part;
  }

  /** Whether no more than a line or an amount is contested so far, which the page then shows. */
  public boolean isPartial() {
    return !getTypedAmount().isEmpty() || Arrays.stream(getParts()).anyMatch(this::isPart);
  }

  public String getTypedAmount() {
    String typed = request.getParameter("only");
    if (typed != null) {
      return typed.strip();
    }
    return line().isPresent() || onlyItem() == null || onlyItem().amount() == null
        ? ""
        : onlyItem().amount().decimal();
  }

  private DisputeScope.Item onlyItem() {
    return isScoped() && getDraft().claimed().scope().parts().size() == 1
        ? getDraft().claimed().scope().parts().get(0)
        : null;
  }

  /** What the ground asks. */
  public List<Question> getQuestions() {
    return getDraft() == null ? List.of() : getDraft().claimed().ground().questions();
  }

  /** What was answered to a question, right or wrong. */
  public String answer(Question question) {
    return getDraft().claimed().facts().getOrDefault(question, "");
  }

  /** Lets what was typed be kept when the form comes back after the visit is over. */
  public String getTicket() {
    return tickets.of(session);
  }

  /** The files put forward so far, by name. */
  public List<String> getFiles() {
    if (names == null) {
      names =
          documents.listOf(visit.caseFileId()).stream()
              .collect(Collectors.toMap(DocumentSummary::id, DocumentSummary::name));
    }
    return getDraft().files().stream()
        .map(file -> names.getOrDefault(file.documentId(), ""))
        .toList();
  }

  /** The disputes sent before, newest first. */
  public List<DisputeView> getSent() {
    if (sent == null) {
      sent = found.ofCase(visit.caseFileId());
    }
    return sent;
  }

  /** The largest file taken, in bytes. */
  public int getGreatest() {
    return DocumentService.LARGEST;
  }

  public String key(DisputeView dispute) {
    return Ids.text(dispute.id());
  }
}
