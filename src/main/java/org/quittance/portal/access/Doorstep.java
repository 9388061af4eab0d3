package org.quittance.portal.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.quittance.access.AccessRefusal;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.RequestOrigin;
import org.quittance.refusal.Refusal;

/**
 * What the doors have in common: whoever comes sees one page, and only what they send from there is
 * looked at; a refusal shows the page again with its reason.
 */
abstract class Doorstep extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String REFUSAL = Refusal.class.getName();
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;

  private final String page;

  /**
   * @param page the page that is shown, from the root of the portal
   */
  Doorstep(String page) {
    this.page = page;
  }

  /**
   * Answers a form of this portal: by a redirect, or with the page.
   *
   * @throws Refusal to show the page again with the reason
   */
  abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    show(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (RequestOrigin.isForged(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      answer(request, response);
    } catch (Refusal refusal) {
      request.setAttribute(REFUSAL, refusal);
      response.setStatus(statusOf(refusal, response));
      show(request, response);
    }
  }

  void show(HttpServletRequest request, HttpServletResponse response)
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
