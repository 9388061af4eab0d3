package org.quittance.portal.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.quittance.access.AccessRefusal;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** What the doors have in common. */
final class Doorstep {

  private static final String REFUSAL = Refusal.class.getName();
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;

  private Doorstep() {}

  /** Shows the page again with the reason, in the status that says the same to programs. */
  static void refuse(
      Refusal refusal, String page, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute(REFUSAL, refusal);
    response.setStatus(statusOf(refusal, response));
    show(page, request, response);
  }

  static void show(String page, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    RequestDispatcher dispatcher = request.getRequestDispatcher(page);
    dispatcher.forward(request, response);
  }

  /**
   * Puts the reason why the page is shown again into words.
   *
   * @return false when it is shown without one
   */
  static boolean tell(HttpServletRequest request) {
    Refusal refusal = (Refusal) request.getAttribute(REFUSAL);
    if (refusal == null) {
      return false;
    }
    if (refusal.code() == AccessRefusal.TOO_MANY_TRIES) {
      long seconds = ((Number) refusal.arguments().get(0)).longValue();
      Feedback.problem(null, "access.wait", (seconds + 59) / 60);
    } else {
      Feedback.refused(refusal);
    }
    return true;
  }

  static boolean isRefused(HttpServletRequest request) {
    return request.getAttribute(REFUSAL) != null;
  }

  /** A session whose id nobody knew before this moment, without what a former visitor left. */
  static HttpSession freshSession(HttpServletRequest request) {
    if (request.getSession(false) == null) {
      return request.getSession(true);
    }
    request.changeSessionId();
    HttpSession session = request.getSession();
    AccountSession.forget(session);
    return session;
  }

  /**
   * The same, for whoever is let in.
   *
   * @param idle how long it may rest before it ends
   */
  static HttpSession freshSession(HttpServletRequest request, Duration idle) {
    HttpSession session = freshSession(request);
    session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
    return session;
  }

  private static int statusOf(Refusal refusal, HttpServletResponse response) {
    if (refusal.code() instanceof AccessRefusal known) {
      switch (known) {
        case TOO_MANY_TRIES:
          response.setHeader("Retry-After", String.valueOf(refusal.arguments().get(0)));
          return TOO_MANY_REQUESTS;
        case LINK_LOCKED:
          return HttpServletResponse.SC_FORBIDDEN;
        case LINK_UNUSABLE:
          return HttpServletResponse.SC_NOT_FOUND;
        default:
          return UNPROCESSABLE;
      }
    }
    return UNPROCESSABLE;
  }
}
