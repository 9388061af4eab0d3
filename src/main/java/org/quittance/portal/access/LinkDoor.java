package org.quittance.portal.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.quittance.access.AccessSettings;
import org.quittance.access.DebtorEntry;
import org.quittance.access.GuardAnswer;
import org.quittance.access.SecureLinkService;
import org.quittance.portal.debtor.DebtorSession;
import org.quittance.portal.shared.Redirect;

/**
 * Where secure links lead. Following one shows the same page whoever follows and whatever the link
 * is worth: mail scanners follow links too, so only sending the form looks at the token. The form
 * goes back to the address it came from, which keeps the token out of the page.
 */
@WebServlet({"/l", "/l/*"})
public class LinkDoor extends Doorstep {

  private static final long serialVersionUID = 1L;
  private static final String AFTER = "/debtor/case";

  @Inject private transient SecureLinkService links;
  @Inject private transient DebtorSession visit;
  @Inject private transient AccessSettings settings;
  @Inject private transient Clock clock;

  public LinkDoor() {
    super("/access/link.xhtml");
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    LinkForm form = LinkForm.of(request);
    switch (form.act()) {
      case DISOWN -> links.disown(form.token(), form.why(), request.getRemoteAddr());
      case ASK -> links.askForNewLink(form.token(), request.getRemoteAddr());
      default -> {
        open(form, request, response);
        return;
      }
    }
    show(request, response);
  }

  private void open(LinkForm form, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!form.isComplete()) {
      // An answer left out is a slip, not a guess: it costs no try.
      response.setStatus(LinkForm.INCOMPLETE);
      show(request, response);
      return;
    }
    GuardAnswer answer = new GuardAnswer(form.postalCode(), form.birthYear(), form.siren());
    DebtorEntry entry = links.open(form.token(), answer, request.getRemoteAddr());
    freshSession(request, settings.debtorIdle());
    visit.begin(entry, clock.instant(), settings.debtorLife(), settings.debtorIdle());
    Redirect.to(AFTER, request, response);
  }
}
