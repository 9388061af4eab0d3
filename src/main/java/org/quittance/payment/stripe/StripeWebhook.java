package org.quittance.payment.stripe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.quittance.payment.PaymentTimers;
import org.quittance.payment.ProviderEventService;
import org.quittance.payment.ProviderNotice;

/**
 * The door for Stripe's notifications. A notification is proved by its signature over the very
 * bytes that came, kept, and acknowledged; what it means is found out afterwards. Stripe repeats
 * whatever is not acknowledged for three days.
 */
@WebServlet("/stripe/webhook")
public class StripeWebhook extends HttpServlet {

  private static final Logger LOG = System.getLogger(StripeWebhook.class.getName());

  private static final long serialVersionUID = 1L;

  /** Events are far smaller; nobody else may make us read more. */
  private static final int LARGEST_BODY = 256 * 1024;

  @Inject private transient WebhookProof proof;
  @Inject private transient ProviderEventService events;
  @Inject private transient PaymentTimers timers;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    ProviderNotice notice;
    try {
      notice =
          proof.notice(
              new String(body, StandardCharsets.UTF_8), request.getHeader("Stripe-Signature"));
    } catch (WebhookProof.Unproved unproved) {
      LOG.log(Level.WARNING, "A notification was refused: {0}", unproved.getMessage());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    events.keep(notice);
    response.setStatus(HttpServletResponse.SC_OK);
    timers.wakeUp();
  }
}
