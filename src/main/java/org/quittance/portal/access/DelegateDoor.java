package org.quittance.portal.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.quittance.access.AccessSettings;
import org.quittance.delegation.DelegateEntry;
import org.quittance.delegation.DelegateEntryService;
import org.quittance.portal.debtor.DebtorSession;
import org.quittance.portal.shared.Redirect;

/**
 * Where the links of delegates lead. Following one shows the same page whatever it is worth and
 * changes nothing; the first button has a code sent to the address the debtor named, and only that
 * code opens anything.
 */
@WebServlet({"/l/d", "/l/d/*"})
public class DelegateDoor extends Doorstep {

  private static final long serialVersionUID = 1L;
  private static final String AFTER = "/debtor/case";

  @Inject private transient DelegateEntryService delegates;
  @Inject private transient DebtorSession visit;
  @Inject private transient AccessSettings settings;
  @Inject private transient Clock clock;

  public DelegateDoor() {
    super("/access/delegate.xhtml");
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    DelegateForm form = DelegateForm.of(request);
    switch (form.act()) {
      case ENTER -> {
        enter(form, request, response);
        return;
      }
      case DECLINE -> delegates.decline(form.token(), request.getRemoteAddr());
      case SEND -> {
        freshSession(request);
        delegates.sendCode(form.token(), visit.awaitDelegate(), request.getRemoteAddr());
      }
    }
    show(request, response);
  }

  private void enter(DelegateForm form, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (form.code().isEmpty()) {
      response.setStatus(LinkForm.INCOMPLETE);
      show(request, response);
      return;
    }
    String session =
        request.getSession(false) == null || visit.codeSession() == null ? "" : visit.codeSession();
    DelegateEntry entry =
        delegates.enter(form.token(), session, form.code(), request.getRemoteAddr());
    freshSession(request, settings.debtorIdle());
    visit.begin(entry, clock.instant(), settings.debtorLife(), settings.debtorIdle());
    Redirect.to(AFTER, request, response);
  }
}
