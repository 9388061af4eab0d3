package org.quittance.portal.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.Preview;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Wish;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.PageText;
import org.quittance.refusal.Refusal;

/**
 * Terms being typed, with what they come to and what the bounds say of them. Trying asks the
 * database nothing: what an answer depends on is read once for a page.
 */
@Dependent
public class TermsTrial implements Serializable {

  private static final long serialVersionUID = 1L;

  // By the first part of the pointers that blame a part of a wish.
  private static final Map<String, String> FIELDS =
      Map.of(
          "amount", "wishAmount",
          "count", "wishCount",
          "firstOn", "wishFirst",
          "dueOn", "wishDue",
          "downPayment", "wishDown",
          "instalments", "wishOwn");

  @Inject private ProposalService proposals;

  private final WishForm form = new WishForm();
  private transient NegotiationBasis basis;
  private transient String obstacle;
  private transient Preview preview;
  private transient String problem;

  /** Reads what the answer to terms on this case depends on today. */
  void read(long caseFileId) {
    basis = null;
    obstacle = null;
    try {
      basis = proposals.basis(caseFileId);
    } catch (Refusal refusal) {
      obstacle = PageText.refusal(refusal);
    }
  }

  /** The same, unless it was read for this page already. */
  void readOnce(long caseFileId) {
    if (basis == null && obstacle == null) {
      read(caseFileId);
    }
  }

  /** Sees what the terms typed so far would come to; mistakes are said, not blamed. */
  public void look() {
    preview = null;
    problem = null;
    if (basis == null) {
      problem = obstacle;
      return;
    }
    try {
      preview = proposals.preview(basis, form.wish());
    } catch (WishForm.WrongField unreadable) {
      problem = PageText.say(unreadable.key());
    } catch (Refusal refusal) {
      problem = PageText.refusal(refusal);
    }
  }

  /** What was typed; empty when a field cannot be read, which the page then says beside it. */
  Optional<Wish> wish() {
    try {
      return Optional.of(form.wish());
    } catch (WishForm.WrongField unreadable) {
      Feedback.problem(unreadable.field(), unreadable.key());
      return Optional.empty();
    }
  }

  /** Puts terms into the form, and shows what they come to. */
  void take(Terms terms) {
    form.take(terms);
    look();
  }

  /** A refusal that blames a field by the name it has in this form. */
  static Refusal blaming(Refusal refusal) {
    String pointer = refusal.pointer();
    if (pointer == null) {
      return refusal;
    }
    int end = pointer.indexOf('/', 1);
    String part = pointer.substring(1, end < 0 ? pointer.length() : end);
    return refusal.at("/" + FIELDS.getOrDefault(part, part));
  }

  public WishForm getForm() {
    return form;
  }

  /** Null when nothing can be agreed on this case now. */
  public NegotiationBasis getBasis() {
    return basis;
  }

  /** Why nothing can be agreed; null when something can. */
  public String getObstacle() {
    return obstacle;
  }

  /** Null until somebody has looked, or when the terms cannot be read. */
  public Preview getPreview() {
    return preview;
  }

  /** What keeps the terms from being read; null when nothing does. */
  public String getProblem() {
    return problem;
  }

  public Terms getTerms() {
    return preview == null ? null : preview.judged().terms();
  }

  public Answer getAnswer() {
    return preview == null ? null : preview.judged().judgement().answer();
  }

  public List<FailedBound> getFailed() {
    return preview == null ? List.of() : preview.judged().judgement().failedBounds();
  }

  /** Whether a second person of the agency must sign these terms. */
  public boolean isSigned() {
    return preview != null
        && basis.bounds().needsTwoSignatures(preview.judged().terms(), basis.facts());
  }
}
