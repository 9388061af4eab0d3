package org.quittance.portal.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import org.quittance.access.AccessRefusal;
import org.quittance.access.AttemptLimitService;
import org.quittance.access.Guarded;
import org.quittance.casefile.LetterCheckService;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.RequestOrigin;
import org.quittance.refusal.Refusal;

/**
 * Answers whoever holds a letter and wonders whether it is a fraud. What was typed is sent in the
 * body, so that no address keeps it; every question counts, so that references cannot be tried out.
 */
@Named
@RequestScoped
public class LetterCheckPage {

  private static final int LONGEST = 40;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject private LetterCheckService letters;
  @Inject private AttemptLimitService limits;
  @Inject private HttpServletRequest request;
  private boolean asked;
  private LocalDate sentOn;

  /** Answers a form that was sent; does nothing when the page is only looked at. */
  public void prepare() {
    if (!isSent() || RequestOrigin.isForged(request)) {
      return;
    }
    if (!isComplete()) {
      say(UNPROCESSABLE);
      return;
    }
    Duration wait = limits.count(Guarded.LETTER_REFERENCE, request.getRemoteAddr());
    if (!wait.isZero()) {
      say(TOO_MANY_REQUESTS);
      Feedback.refused(Refusal.of(AccessRefusal.TOO_MANY_TRIES, wait.toSeconds()).at("/reference"));
      return;
    }
    asked = true;
    sentOn = letters.sentOn(getReference(), getPostalCode()).orElse(null);
  }

  private boolean isComplete() {
    boolean isReference = isText("reference", getReference());
    return isText("postalCode", getPostalCode()) && isReference;
  }

  private static boolean isText(String field, String value) {
    if (value.isEmpty()) {
      Feedback.problem(field, "field.required");
    }
    return !value.isEmpty();
  }

  private static void say(int status) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  private boolean isSent() {
    return "POST".equals(request.getMethod());
  }

  private String typed(String name) {
    String value = isSent() ? request.getParameter(name) : null;
    String bounded =
        value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    return bounded == null ? "" : bounded.strip();
  }

  public String getReference() {
    return typed("reference");
  }

  public String getPostalCode() {
    return typed("postalCode");
  }

  /** True when a whole question was answered. */
  public boolean isAsked() {
    return asked;
  }

  /** The date on the letter; null when we sent no such letter to that postal code. */
  public LocalDate getSentOn() {
    return sentOn;
  }
}
