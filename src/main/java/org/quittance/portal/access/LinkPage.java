package org.quittance.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.quittance.portal.shared.Feedback;

/** The page of a secure link: empty at first, afterwards with what was typed and what it led to. */
@Named
@RequestScoped
public class LinkPage {

  @Inject private HttpServletRequest request;

  /** Puts the reason into words; changes nothing. */
  public void prepare() {
    if (!isSent()) {
      return;
    }
    LinkForm form = LinkForm.of(request);
    if (!Doorstep.tell(request) && form.act() == LinkForm.Act.OPEN && !form.isComplete()) {
      missing("postalCode", form.postalCode());
      missing("birthYear", form.birthYear());
    }
  }

  /** True when the form itself has nothing more to offer. */
  public boolean isDone() {
    return isDisowned() || isAsked();
  }

  public boolean isDisowned() {
    return succeeded(LinkForm.Act.DISOWN);
  }

  public boolean isAsked() {
    return succeeded(LinkForm.Act.ASK);
  }

  public boolean isForBusiness() {
    return isSent() && LinkForm.of(request).isForBusiness();
  }

  public String getPostalCode() {
    return typed("postalCode");
  }

  public String getBirthYear() {
    return typed("birthYear");
  }

  public String getSiren() {
    return typed("siren");
  }

  private boolean succeeded(LinkForm.Act act) {
    return isSent() && !Doorstep.isRefused(request) && LinkForm.of(request).act() == act;
  }

  // What stands in an address was not typed: the page of a followed link is always the same.
  private String typed(String name) {
    return isSent() ? request.getParameter(name) : null;
  }

  private boolean isSent() {
    return "POST".equals(request.getMethod());
  }

  private static void missing(String field, String value) {
    if (value.isEmpty()) {
      Feedback.problem(field, "field.required");
    }
  }
}
