package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.negotiation.AnswerService;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.WorklistLine;
import org.quittance.portal.desk.WorklistReading;
import org.quittance.portal.shared.PageText;
import org.quittance.refusal.Refusal;

/**
 * Several proposals that are alike, accepted one after the other. Alike are those of one kind that
 * break the same bounds, so that one look decides them all; each is accepted in a transaction of
 * its own and only as it was seen.
 */
@Named
@ViewScoped
public class TogetherPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  @Inject private ProposalQueryService proposals;
  @Inject private WorklistReading worklists;
  @Inject private AnswerService answers;

  private List<WorklistLine> alike;
  private List<WorklistLine> others;
  private String message;
  private List<Outcome> outcomes;

  /** Reads what was picked, once: what is accepted later is what was shown. */
  public void prepare() {
    if (alike != null) {
      return;
    }
    List<Long> picked = Address.ids("pick").stream().limit(MOST).toList();
    Map<Likeness, List<WorklistLine>> groups =
        worklists.lines(picked).stream()
            .filter(line -> line.head().status() == ProposalStatus.UNDER_REVIEW)
            .collect(Collectors.groupingBy(Likeness::of));
    alike = new ArrayList<>();
    others = new ArrayList<>();
    groups.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .forEach(group -> (alike.isEmpty() ? alike : others).addAll(group));
  }

  /** Accepts each of them; one that cannot be accepted any more keeps none of the others back. */
  public void accept() {
    outcomes = new ArrayList<>();
    for (WorklistLine line : alike) {
      outcomes.add(accept(line));
    }
  }

  private Outcome accept(WorklistLine line) {
    long id = line.head().id();
    try {
      String told = message == null || message.isBlank() ? null : message.strip();
      answers.accept(id, line.head().offerNumber(), line.head().status(), told);
      return new Outcome(line, proposals.find(id).head().status(), null);
    } catch (Refusal refusal) {
      return new Outcome(line, null, PageText.refusal(refusal));
    }
  }

  public List<WorklistLine> getAlike() {
    return alike;
  }

  /** Picked too, but not like the others. */
  public List<WorklistLine> getOthers() {
    return others;
  }

  public Money getOwed() {
    return Money.sum(alike.stream().map(line -> line.head().outstanding()).toList());
  }

  public Money getWaived() {
    return Money.sum(alike.stream().map(line -> line.offer().terms().waived()).toList());
  }

  /** Null until they were accepted. */
  public List<Outcome> getOutcomes() {
    return outcomes;
  }

  public long getAcceptedCount() {
    return outcomes.stream().filter(one -> one.problem() == null).count();
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** What proposals share that may be accepted with one look. */
  private record Likeness(TermsKind kind, Set<BoundsField> broken) {
    static Likeness of(WorklistLine line) {
      return new Likeness(
          line.head().kind(),
          line.offer().failedBounds().stream().map(FailedBound::field).collect(Collectors.toSet()));
    }
  }

  /**
   * What became of one of them.
   *
   * @param status null when it was not accepted
   * @param problem why it was not, null when it was
   */
  public record Outcome(WorklistLine line, ProposalStatus status, String problem) {}
}
