package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.negotiation.DebtorAnswerService;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.OfferView;
import org.quittance.negotiation.OfferedBy;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Terms;
import org.quittance.platform.Ids;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/**
 * The talk about one agreement as its debtor sees it: what was asked, what was answered, what can
 * be done next. Also where agreeing or proposing leads, so that the result is the page itself.
 */
@Named
@RequestScoped
public class ProposalPage {

  @Inject private Visit visit;
  @Inject private ProposalQueryService talks;
  @Inject private DebtorAnswerService answers;
  @Inject private TermsWords words;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  private Optional<ProposalView> view;
  private List<ProposalSummary> earlier;

  /** Answers that there is none when the address names one that is not this file's. */
  public void prepare() throws IOException {
    if (!isAny() && request.getParameter("id") != null) {
      FacesContext context = FacesContext.getCurrentInstance();
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    }
  }

  // The proposal asked for, else the last; a form that comes back asks before the page is drawn.
  private ProposalView view() {
    if (view == null) {
      earlier = talks.ofCase(visit.caseFileId());
      view = wanted();
    }
    return view.orElse(null);
  }

  private Optional<ProposalView> wanted() {
    String id = request.getParameter("id");
    return earlier.stream()
        .filter(one -> id == null || Ids.text(one.id()).equals(id))
        .findFirst()
        .map(one -> talks.find(one.id()));
  }

  /** Says no to the agency's offer. */
  public void refuse() throws IOException {
    act(
        () ->
            answers.refuse(
                visit.caseFileId(), proposalId(), Integer.parseInt(request.getParameter("offer"))));
  }

  /** Takes the proposal back. */
  public void withdraw() throws IOException {
    act(() -> answers.withdraw(visit.caseFileId(), proposalId()));
  }

  private void act(Runnable answer) throws IOException {
    answer.run();
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/debtor/proposal?id=" + Ids.text(proposalId()));
  }

  private long proposalId() {
    try {
      return Ids.parse(request.getParameter("proposal"));
    } catch (IllegalArgumentException | NullPointerException unknown) {
      throw Refusal.of(NegotiationRefusal.PROPOSAL_UNKNOWN, "");
    }
  }

  /** False while nothing was ever proposed on this file. */
  public boolean isAny() {
    return view() != null;
  }

  public ProposalSummary getHead() {
    return view().head();
  }

  /** The proposal's name in an address. */
  public String getKey() {
    return Ids.text(view().head().id());
  }

  /** The name of the plan it became in an address. */
  public String getPlanKey() {
    return Ids.text(view().head().planId());
  }

  /** The part of the page to show, after who has the word or how the talk ended. */
  public String getPart() {
    ProposalStatus status = view().head().status();
    if (status.awaitsOurAnswer()) {
      return "WAITING";
    }
    return status == ProposalStatus.REFUSED && isOurs() ? "DECLINED" : status.name();
  }

  /** Whether our answer waits for a second person to sign it. */
  public boolean isAwaitingSignature() {
    return view().head().status() == ProposalStatus.AWAITING_SIGNATURE;
  }

  /** The last offer the debtor may see. */
  public OfferView getShown() {
    List<OfferView> shown = view().shownToDebtor();
    return shown.get(shown.size() - 1);
  }

  /** Whether the last offer is ours. */
  public boolean isOurs() {
    return getShown().madeBy() == OfferedBy.AGENCY;
  }

  /** What was told with the last decision; null for nothing. What staff say to staff stays here. */
  public String getMessage() {
    ProposalStatus status = view().head().status();
    boolean told =
        status == ProposalStatus.ACCEPTED
            || status == ProposalStatus.REFUSED
            || status == ProposalStatus.COUNTERED;
    return told ? view().head().message() : null;
  }

  /** Why the bounds did not allow it; nothing when a person decided. */
  public List<String> getReasons() {
    return view().head().status() == ProposalStatus.REFUSED && getMessage() == null
        ? words.reasons(getShown().failedBounds())
        : List.of();
  }

  /** Our offer beside what was asked before it, line by line. */
  public List<Change> getChanges() {
    Terms now = getShown().terms();
    Terms before = askedBefore(getShown().number()).map(OfferView::terms).orElse(null);
    List<Change> changes = new ArrayList<>();
    add(changes, "each", words.each(now), before == null ? null : words.each(before));
    add(changes, "count", count(now), before == null ? null : count(before));
    add(changes, "first", day(now.firstDueOn()), before == null ? null : day(before.firstDueOn()));
    add(changes, "last", day(now.lastDueOn()), before == null ? null : day(before.lastDueOn()));
    add(changes, "total", money(now.total()), before == null ? null : money(before.total()));
    if (now.waived().isPositive() || before != null && before.waived().isPositive()) {
      add(changes, "waived", money(now.waived()), before == null ? null : money(before.waived()));
    }
    add(changes, "means", means(now), before == null ? null : means(before));
    return changes;
  }

  private void add(List<Change> changes, String what, String now, String before) {
    boolean changed = before != null && !Objects.equals(now, before);
    changes.add(new Change(what, now, changed ? before : null));
  }

  private Optional<OfferView> askedBefore(int number) {
    return view().shownToDebtor().stream()
        .filter(offer -> offer.number() < number && offer.madeBy() == OfferedBy.DEBTOR)
        .reduce((first, later) -> later);
  }

  private String count(Terms terms) {
    return Wording.text(Wording.LABELS, "thread.count", language.getLocale(), terms.count());
  }

  private String means(Terms terms) {
    return Wording.text(
        Wording.LABELS,
        terms.autopay() ? "thread.means.autopay" : "thread.means.self",
        language.getLocale());
  }

  private String day(LocalDate date) {
    return Wording.day(date, language.getLocale());
  }

  private String money(Money amount) {
    return Wording.amount(amount, language.getLocale());
  }

  /** What was said on both sides, newest first. */
  public List<OfferView> getHistory() {
    List<OfferView> shown = new ArrayList<>(view().shownToDebtor());
    Collections.reverse(shown);
    return shown;
  }

  /** Other proposals of this file, newest first. */
  public List<ProposalSummary> getOthers() {
    return earlier.stream().filter(one -> one.id() != view().head().id()).toList();
  }

  /** The name of a proposal in an address. */
  public String key(ProposalSummary proposal) {
    return Ids.text(proposal.id());
  }

  /**
   * One line of an offer.
   *
   * @param before what was asked instead; null when nothing has changed
   */
  public record Change(String what, String now, String before) {}
}
