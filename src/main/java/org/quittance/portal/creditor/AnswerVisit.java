package org.quittance.portal.creditor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.dispute.AnswerLinkService.Answerer;
import org.quittance.platform.Ids;

/**
 * A creditor that came by the link of a mail to answer one dispute, as the session remembers it.
 * Its pages are below {@code /answer/} and show that dispute, whatever else is asked of them.
 *
 * @param endsAt exclusive, however busy the session is
 */
public record AnswerVisit(long disputeId, long creditorId, Instant endsAt) implements Serializable {

  /** Where its pages are. */
  public static final String AREA = "/answer/";

  private static final String ATTRIBUTE = AnswerVisit.class.getName();

  public static AnswerVisit of(Answerer answerer, Instant endsAt) {
    return new AnswerVisit(answerer.disputeId(), answerer.creditorId(), endsAt);
  }

  /** The visit to which a page below {@link #AREA} belongs; empty on any other page. */
  public static Optional<AnswerVisit> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null || !request.getServletPath().startsWith(AREA)
        ? Optional.empty()
        : Optional.ofNullable((AnswerVisit) session.getAttribute(ATTRIBUTE));
  }

  public void keepIn(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  boolean isOpen(Instant now) {
    return now.isBefore(endsAt);
  }

  Actor actor() {
    return Actor.creditorByMail(Ids.text(disputeId), creditorId);
  }
}
