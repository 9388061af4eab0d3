package org.quittance.portal.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.quittance.access.AccessSettings;
import org.quittance.dispute.AnswerLinkService;
import org.quittance.dispute.AnswerLinkService.Answerer;
import org.quittance.portal.creditor.AnswerVisit;
import org.quittance.portal.debtor.DebtorSession;
import org.quittance.portal.shared.Redirect;

/**
 * Where the links of mails lead by which creditors answer a dispute. Mail scanners follow links
 * too: following one shows the same page whatever it is worth, and only its button opens anything.
 */
@WebServlet({"/l/c", "/l/c/*"})
public class AnswerDoor extends Doorstep {

  private static final long serialVersionUID = 1L;

  @Inject private transient AnswerLinkService links;
  @Inject private transient DebtorSession visit;
  @Inject private transient AccessSettings settings;
  @Inject private transient Clock clock;

  public AnswerDoor() {
    super("/access/answer.xhtml");
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo();
    Answerer answerer = links.open(path == null ? null : path.substring(1));
    visit.end();
    AnswerVisit.of(answerer, clock.instant().plus(settings.accountLife()))
        .keepIn(freshSession(request, settings.accountIdle()));
    Redirect.to(AnswerVisit.AREA + "dispute", request, response);
  }
}
