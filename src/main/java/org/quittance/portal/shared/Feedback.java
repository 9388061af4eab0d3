package org.quittance.portal.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.quittance.refusal.Refusal;

/** Tells the reader what became of what they asked, in the words of the messages bundle. */
public final class Feedback {

  private Feedback() {}

  /**
   * Shows why a request was declined, beside the field that the refusal blames: the last part of
   * its pointer is the field's id.
   */
  public static void refused(Refusal refusal) {
    String pointer = refusal.pointer();
    String field = pointer == null ? null : pointer.substring(pointer.lastIndexOf('/') + 1);
    problem(field, "refusal." + refusal.code().code(), refusal.arguments().toArray());
  }

  /**
   * @param field the id of the field to blame; null for the whole page
   * @param key in the messages bundle
   */
  public static void problem(String field, String key, Object... arguments) {
    add(field, FacesMessage.SEVERITY_ERROR, PageText.message(key, arguments));
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Good news, shown at the top of the page; it survives one redirect. */
  public static void news(String key, Object... arguments) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    add(null, FacesMessage.SEVERITY_INFO, PageText.message(key, arguments));
  }

  /** Good news for the page that is shown now, without a redirect. */
  public static void say(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_INFO, PageText.message(key, arguments));
  }

  private static void add(String field, FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, text, null));
  }
}
