package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.Question;
import org.quittance.portal.shared.CutForm;
import org.quittance.refusal.Refusal;

/** Keeps the words, answers and files of a dispute that was begun. */
@RequestScoped
class DisputeKeeping implements DraftKeeping {

  private static final String STEP = "words";

  @Inject private DisputeService disputes;
  @Inject private FormFiles files;

  @Override
  public boolean takes(HttpServletRequest request) {
    return request.getServletPath().startsWith(DisputePage.HERE)
        && STEP.equals(request.getParameter("step"));
  }

  @Override
  public List<Refusal> keep(long caseFileId, HttpServletRequest request)
      throws IOException, ServletException {
    Optional<DisputeView> draft = disputes.draft(caseFileId);
    if (draft.isEmpty()) {
      return List.of();
    }
    try {
      disputes.say(caseFileId, CutForm.field(request, "words"), answers(draft.get(), request));
    } catch (Refusal refusal) {
      return List.of(refusal);
    }
    long id = draft.get().id();
    return files.take(caseFileId, request, document -> disputes.attach(id, document));
  }

  /** What was answered to the questions of its ground, right or wrong. */
  static Map<Question, String> answers(DisputeView draft, HttpServletRequest request) {
    Map<Question, String> answers = new EnumMap<>(Question.class);
    for (Question question : draft.claimed().ground().questions()) {
      String typed = CutForm.field(request, question.field());
      if (typed != null && !typed.isBlank()) {
        answers.put(question, typed.strip());
      }
    }
    return answers;
  }

  @Override
  public String back(HttpServletRequest request) {
    return DisputePage.HERE + "?step=" + STEP;
  }
}
