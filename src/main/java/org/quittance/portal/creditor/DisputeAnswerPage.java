package org.quittance.portal.creditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;
import org.quittance.dispute.DisputeDecisionService;
import org.quittance.dispute.DisputeDecisionService.Answer;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.dispute.rules.Stance;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.money.Money;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.DisputeInHand;
import org.quittance.portal.desk.DisputeReading;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/**
 * One dispute before its creditor, who answers with words and proofs: from its space, or by the
 * link of a mail.
 */
@Named
@ViewScoped
public class DisputeAnswerPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private HttpServletRequest request;
  @Inject private DisputeInHand dispute;
  @Inject private DisputeDecisionService decisions;
  @Inject private DisputeService disputes;
  @Inject private DocumentService documents;

  private Stance stance;
  private String words;
  private String credit;
  private transient Part file;

  public void prepare() {
    dispute.open(visit().map(AnswerVisit::disputeId).orElseGet(() -> Address.id("id")));
  }

  /** Keeps a proof, answered or not, so that none is lost by a mistake in the answer. */
  public void attach() throws IOException {
    if (file == null || file.getSize() == 0) {
      return;
    }
    try (InputStream bytes = file.getInputStream()) {
      String reference = dispute.read().file().reference();
      DocumentSummary kept = documents.receive(reference, file.getSubmittedFileName(), bytes);
      disputes.attach(dispute.id(), kept.id());
    } finally {
      file.delete();
    }
  }

  public String answer() throws IOException {
    if (stance == null) {
      Feedback.problem("stance", "field.required");
      return null;
    }
    Money offered = TypedAmount.parse(credit).orElse(null);
    try {
      attach();
      decisions.answer(dispute.id(), dispute.seen(), new Answer(stance, words, offered));
    } catch (Refusal refusal) {
      Feedback.refused("/content".equals(refusal.pointer()) ? refusal.at("/file") : refusal);
      return null;
    }
    Feedback.news("creditor.dispute.answered");
    return visit().isPresent()
        ? AnswerVisit.AREA + "dispute.xhtml?faces-redirect=true"
        : "/creditor/disputes.xhtml?faces-redirect=true";
  }

  private Optional<AnswerVisit> visit() {
    return AnswerVisit.of(request);
  }

  public DisputeReading.Read getRead() {
    return dispute.read();
  }

  public boolean isAnswerable() {
    return dispute.allows(DisputeTrigger.ANSWER);
  }

  public Stance[] getStances() {
    return Stance.values();
  }

  public Stance getStance() {
    return stance;
  }

  public void setStance(Stance stance) {
    this.stance = stance;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getCredit() {
    return credit;
  }

  public void setCredit(String credit) {
    this.credit = credit;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
