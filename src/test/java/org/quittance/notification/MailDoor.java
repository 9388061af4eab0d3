package org.quittance.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;

/** Lets a test from outside look at mails on their way and push them. Test archive only. */
@WebServlet(MailDoor.PATH + "/*")
public class MailDoor extends HttpServlet {

  static final String PATH = "/testing/mails";

  private static final long serialVersionUID = 1L;

  @Inject private transient OutgoingMailService mails;
  @Inject private transient MailRun run;
  @Inject private transient CaseFileService cases;
  @Inject private transient PaymentService payments;
  @Inject private transient CurrentActor currentActor;
  @Inject private transient UserTransaction transaction;
  @Resource private transient ManagedExecutorService executor;

  /**
   * The mails of a case, one a line: kind, why it is held back if it is, status, attempts, last
   * error.
   */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    currentActor.become(Actor.system("test"));
    long caseFileId = cases.find(request.getParameter("case")).id();
    response.setContentType("text/plain");
    response
        .getWriter()
        .print(
            mails.mailsOf(caseFileId).stream()
                .map(
                    mail ->
                        mail.kind()
                            + (mail.tries().heldBack() == null
                                ? ""
                                : "(" + mail.tries().heldBack() + ")")
                            + " "
                            + mail.status()
                            + " "
                            + mail.tries().attempts()
                            + " "
                            + mail.tries().lastError())
                .collect(Collectors.joining("\n")));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    currentActor.become(Actor.system("test"));
    try {
      switch (request.getPathInfo()) {
        case "/run" -> run.untilNoneIsLeft();
        case "/retry" -> retry(request.getParameter("case"));
        case "/pay-and-roll-back" -> payAndRollBack(request.getParameter("case"));
        default -> throw new ServletException(request.getPathInfo());
      }
    } catch (ServletException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private void retry(String caseReference) {
    mails.mailsOf(cases.find(caseReference).id()).forEach(mail -> mails.retry(mail.id()));
  }

  private void payAndRollBack(String caseReference) throws Exception {
    transaction.begin();
    try {
      payments.declare(
          caseReference,
          new PaymentReceived(
              Money.euros("10.00"),
              LocalDate.parse("2026-11-20"),
              PaymentChannel.TRANSFER,
              "ROLLED-BACK",
              List.of()));
      executor.submit(run::untilNoneIsLeft).get();
    } finally {
      transaction.rollback();
    }
  }
}
