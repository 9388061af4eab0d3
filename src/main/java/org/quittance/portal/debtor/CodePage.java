package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.quittance.access.CodeBinding;
import org.quittance.access.EmailCodeService;

/**
 * Where a visit proves more than its link and guard: a code is sent to the contact on file, and
 * typed here. Nothing is sent before the reader asks for it.
 */
@Named
@RequestScoped
public class CodePage {

  private static final String PURPOSE = "visit";
  private static final String HOME = "/debtor/case";
  private static final Pattern OWN_PAGE = Pattern.compile("/debtor/[A-Za-z0-9-]+(/[A-Za-z0-9]+)?");

  @Inject private DebtorSession session;
  @Inject private EmailCodeService codes;
  @Inject private HttpServletRequest request;
  private String code;
  private Instant usableUntil;

  /** Has a code sent; an earlier one stops working. */
  public void send() {
    usableUntil = codes.issue(binding());
  }

  /** Goes on to what was asked for, with a new session id because the session may do more now. */
  public void enter() throws IOException {
    codes.check(binding(), code);
    request.changeSessionId();
    session.proveByCode();
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(request.getContextPath() + getNext());
  }

  private CodeBinding binding() {
    return new CodeBinding(
        session.caseFileId(), session.linkId(), session.channel(), session.codeSession(), PURPOSE);
  }

  /** Only ever a debtor page; what the address asks for is not trusted. */
  public String getNext() {
    String wanted = request.getParameter("next");
    return wanted != null && OWN_PAGE.matcher(wanted).matches() ? wanted : HOME;
  }

  public boolean isProved() {
    return session.level() == DebtorSession.Level.LINK_AND_CODE;
  }

  /** Null unless a code was sent by this very request. */
  public Instant getUsableUntil() {
    return usableUntil;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
