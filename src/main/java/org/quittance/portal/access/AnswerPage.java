package org.quittance.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page of a creditor's link: one button, and the reason why it opens nothing any more. */
@Named
@RequestScoped
public class AnswerPage {

  @Inject private HttpServletRequest request;

  /** Puts the reason into words; changes nothing. */
  public void prepare() {
    Doorstep.tell(request);
  }

  /** Whether whoever was in has to come by their link again. */
  public boolean isEnded() {
    return request.getParameter("ended") != null;
  }

  /** Whether the button can lead anywhere. */
  public boolean isOpenable() {
    return !isEnded() && !Doorstep.isRefused(request);
  }
}
