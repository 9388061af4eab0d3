package org.quittance.portal.staff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.negotiation.AnswerService;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.PolicyVersions;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.BoundsReading;
import org.quittance.negotiation.rules.FieldStanding;
import org.quittance.negotiation.rules.NearestPlan;
import org.quittance.negotiation.rules.NearestPlans;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Wish;
import org.quittance.portal.desk.OfferThread;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/**
 * One proposal to be decided on: beside the worklist, and on its case. It remembers which offer its
 * reader saw and where the proposal stood then, so that nothing is decided on what has changed.
 */
@Named
@ViewScoped
public class DecisionPanel implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What a member of staff may do about a proposal. */
  public enum Choice {
    ACCEPT,
    COUNTER,
    REFUSE,
    RETRACT
  }

  @Inject private ProposalQueryService proposals;
  @Inject private AnswerService answers;
  @Inject private CaseFileService caseFiles;
  @Inject private CurrentActor currentActor;
  @Inject private TermsTrial trial;

  private Long proposalId;
  private String here;
  private String onward;
  private int seenOffer;
  private ProposalStatus seenStatus;
  private Choice open;
  private String message;
  private String reason;
  private String note;
  private transient ProposalView view;
  private transient CaseOverview file;
  private transient List<FieldStanding> standings;
  private transient List<NearestPlan> nearest;

  /**
   * Reads a proposal to be shown. Parts of a page that a script asked for show it as it was first
   * seen.
   *
   * @param hereAgain outcome that shows the same again
   * @param afterwards outcome that goes on once it is decided
   */
  void show(long id, String hereAgain, String afterwards) {
    boolean other = !Objects.equals(proposalId, id);
    boolean whole = !FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest();
    proposalId = id;
    here = hereAgain;
    onward = afterwards;
    if (other || whole || view == null) {
      view = find();
      file = view == null ? null : caseFiles.find(view.head().caseFileId());
      standings = null;
      nearest = null;
      if (view != null) {
        trial.read(view.head().caseFileId());
      }
    }
    if (view != null && (other || whole)) {
      seenOffer = view.head().offerNumber();
      seenStatus = view.head().status();
    }
  }

  private ProposalView find() {
    try {
      return proposals.find(proposalId);
    } catch (Refusal refusal) {
      if (refusal.code() == NegotiationRefusal.PROPOSAL_UNKNOWN) {
        return null;
      }
      throw refusal;
    }
  }

  public String take() {
    answers.take(proposalId);
    return here;
  }

  public String leave() {
    answers.leave(proposalId);
    return here;
  }

  /** Accepts, or signs as the second person. */
  public String accept() {
    open = Choice.ACCEPT;
    answers.accept(proposalId, seenOffer, seenStatus, blankToNull(message));
    return told();
  }

  /** Refuses, or as the second person sends the proposal back to the first. */
  public String refuse() {
    open = Choice.REFUSE;
    if (blankToNull(reason) == null) {
      Feedback.problem("decisionReason", "field.required");
      return null;
    }
    answers.refuse(proposalId, seenOffer, seenStatus, reason.strip());
    return told();
  }

  public String counter() {
    open = Choice.COUNTER;
    Wish wish = trial.wish().orElse(null);
    if (wish == null) {
      return null;
    }
    try {
      answers.counter(proposalId, seenOffer, wish, blankToNull(note));
    } catch (Refusal refusal) {
      trial.look();
      throw TermsTrial.blaming(refusal);
    }
    return told();
  }

  public String retract() {
    open = Choice.RETRACT;
    answers.retract(proposalId, seenOffer);
    return told();
  }

  private String told() {
    Feedback.news("staff.proposal." + proposals.find(proposalId).head().status().name());
    return onward;
  }

  /** Puts one of the nearest plans into the form. */
  public void use(int index) {
    open = Choice.COUNTER;
    trial.readOnce(getHead().caseFileId());
    if (index >= 0 && index < getNearest().size()) {
      trial.take(getNearest().get(index).terms());
    }
  }

  /** Begins a counter-offer with what lies on the table. */
  public void useAsked() {
    open = Choice.COUNTER;
    trial.readOnce(getHead().caseFileId());
    trial.take(getView().current().terms());
  }

  public void look() {
    open = Choice.COUNTER;
    trial.readOnce(getHead().caseFileId());
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

  /** Whether a choice is to be shown open: the one last acted on. */
  public boolean isOpen(Choice choice) {
    return open == choice;
  }

  public boolean isFound() {
    return view != null;
  }

  public ProposalView getView() {
    if (view == null) {
      view = find();
    }
    return view;
  }

  public ProposalSummary getHead() {
    return getView().head();
  }

  public CaseOverview getFile() {
    return file;
  }

  public TermsTrial getTrial() {
    return trial;
  }

  /** The terms on the table beside today's bounds; empty when nothing can be agreed on the case. */
  public List<FieldStanding> getStandings() {
    if (standings == null) {
      NegotiationBasis basis = trial.getBasis();
      standings =
          basis == null
              ? List.of()
              : BoundsReading.of(getView().current().terms(), basis.facts(), basis.bounds());
    }
    return standings;
  }

  /** The bounds that the terms do not keep. */
  public List<FieldStanding> getBroken() {
    return getStandings().stream().filter(one -> one.broken() != null).toList();
  }

  /** The other bounds that concern them. */
  public List<FieldStanding> getKept() {
    return getStandings().stream().filter(one -> one.broken() == null).toList();
  }

  /** Other bounds are in force today than those the debtor's proposal was judged by. */
  public boolean isBoundsChanged() {
    PolicyVersions judgedBy =
        Objects.requireNonNullElse(getHead().policies(), new PolicyVersions(null, null));
    return trial.getBasis() != null && !trial.getBasis().policies().equals(judgedBy);
  }

  public List<NearestPlan> getNearest() {
    if (nearest == null) {
      nearest = nearestTo(getView().current().terms());
    }
    return nearest;
  }

  private List<NearestPlan> nearestTo(Terms terms) {
    NegotiationBasis basis = trial.getBasis();
    try {
      return basis == null ? List.of() : NearestPlans.of(terms, basis.facts(), basis.bounds());
    } catch (Refusal moneyHasArrivedSince) {
      return List.of();
    }
  }

  public List<OfferThread.Step> getSteps() {
    return OfferThread.of(getView(), proposals.consentsOf(proposalId));
  }

  /** Proposals of the case before this one, newest first. */
  public List<ProposalSummary> getEarlier() {
    return proposals.ofCase(getHead().caseFileId()).stream()
        .filter(one -> one.id() != proposalId)
        .limit(5)
        .toList();
  }

  public boolean isUndecided() {
    return seen(ProposalStatus.UNDER_REVIEW);
  }

  public boolean isToSign() {
    return seen(ProposalStatus.AWAITING_SIGNATURE);
  }

  /** The second signature must be another person's. */
  public boolean isOwnDecision() {
    return me().equals(getHead().hands().decidedBy());
  }

  public boolean isWithDebtor() {
    return seen(ProposalStatus.COUNTERED);
  }

  private boolean seen(ProposalStatus status) {
    return getHead().status() == status;
  }

  public boolean isMine() {
    return me().equals(getHead().hands().heldBy());
  }

  private String me() {
    return currentActor.actor().name();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
