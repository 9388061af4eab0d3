package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads a visitor from one debtor page to another instead of drawing the one they asked for. */
@RequestScoped
public class Onward {

  @Inject private HttpServletRequest request;

  /** To a page of ours, by its path and query. */
  void to(String path) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().redirect(request.getContextPath() + path);
    context.responseComplete();
  }

  /** To where a code is typed, and back here after it. */
  void toCode(String page, String query) throws IOException {
    String here = query.isEmpty() ? page : page + "?" + query;
    to("/debtor/code?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
  }
}
