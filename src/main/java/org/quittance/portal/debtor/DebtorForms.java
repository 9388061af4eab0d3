package org.quittance.portal.debtor;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends the forms of debtor pages to the address the page was asked for, query included: what the
 * page is about stays in the address, so that another language shows the same page after an error.
 */
public class DebtorForms extends ViewHandlerWrapper {

  private static final String PAGES = "/debtor/";

  public DebtorForms(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String address = super.getActionURL(context, viewId);
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String query = request.getQueryString();
    return viewId.startsWith(PAGES) && query != null && address.indexOf('?') < 0
        ? address + "?" + query
        : address;
  }
}
