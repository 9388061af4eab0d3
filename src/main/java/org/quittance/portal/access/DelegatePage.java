package org.quittance.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.quittance.portal.shared.Feedback;

/** The page of a delegate's link: first the button that sends a code, then the field for it. */
@Named
@RequestScoped
public class DelegatePage {

  @Inject private HttpServletRequest request;

  /** Puts the reason into words; changes nothing. */
  public void prepare() {
    if (isPosted() && !Doorstep.tell(request) && isEmptyCode()) {
      Feedback.problem("code", "field.required");
    }
  }

  /** Whether a code was asked for, so that the field for it stands first. */
  public boolean isSent() {
    return isPosted() && !isDeclined();
  }

  /** Whether it was this very request that asked for a code. */
  public boolean isJustSent() {
    return isPosted()
        && !Doorstep.isRefused(request)
        && DelegateForm.of(request).act() == DelegateForm.Act.SEND;
  }

  public boolean isDeclined() {
    return isPosted()
        && !Doorstep.isRefused(request)
        && DelegateForm.of(request).act() == DelegateForm.Act.DECLINE;
  }

  private boolean isEmptyCode() {
    DelegateForm form = DelegateForm.of(request);
    return form.act() == DelegateForm.Act.ENTER && form.code().isEmpty();
  }

  private boolean isPosted() {
    return "POST".equals(request.getMethod());
  }
}
