package org.quittance.payment.stripe;

import static org.quittance.payment.stripe.StripeConnection.call;
import static org.quittance.payment.stripe.StripeConnection.options;

import com.stripe.model.Mandate;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.checkout.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.quittance.payment.GatewayFailure;
import org.quittance.payment.MethodGateway;
import org.quittance.payment.ProviderMethod;
import org.quittance.payment.SetupRequest;
import org.quittance.payment.SetupState;
import org.quittance.payment.SetupState.Progress;
import org.quittance.platform.Ids;

/** Means of payment kept by Stripe, through its hosted page. */
@ApplicationScoped
public class StripeMethodGateway implements MethodGateway {

  private static final SessionRetrieveParams WITH_METHOD =
      SessionRetrieveParams.builder()
          .addExpand("setup_intent.payment_method")
          .addExpand("setup_intent.mandate")
          .build();

  private StripeConnection stripe;

  protected StripeMethodGateway() {}

  @Inject
  StripeMethodGateway(StripeConnection stripe) {
    this.stripe = stripe;
  }

  @Override
  public SetupState open(SetupRequest request) {
    SessionCreateParams page = SetupPage.of(request);
    return state(
        call(
            "open setup",
            () -> sessions().create(page, options(request.account(), request.idempotencyKey()))));
  }

  @Override
  public SetupState fetch(String account, String sessionId) {
    return state(
        call(
            "fetch setup",
            () -> sessions().retrieve(sessionId, WITH_METHOD, options(account, null))));
  }

  @Override
  public Optional<SetupState> findBySetup(
      String account, long setupId, Instant from, Instant until) {
    return SessionSearch.find(sessions(), account, Ids.text(setupId), from, until)
        .map(sessionId -> fetch(account, sessionId));
  }

  @Override
  public Optional<ProviderMethod> look(String account, String methodId, String mandateId) {
    PaymentMethod method =
        call(
            "fetch method",
            () -> stripe.v1().paymentMethods().retrieve(methodId, options(account, null)));
    if (method.getCustomer() == null) {
      return Optional.empty();
    }
    Mandate mandate =
        mandateId == null
            ? null
            : call(
                "fetch mandate",
                () -> stripe.v1().mandates().retrieve(mandateId, options(account, null)));
    return Optional.of(MethodReading.of(method, mandate));
  }

  @Override
  public void detach(String account, String methodId) {
    try {
      call(
          "detach",
          () ->
              stripe
                  .v1()
                  .paymentMethods()
                  .detach(methodId, options(account, "detach:" + methodId)));
    } catch (GatewayFailure failure) {
      // Let go of before, or never there: what was wished is so.
      if (failure.kind() == GatewayFailure.Kind.UNKNOWN_OUTCOME) {
        throw failure;
      }
    }
  }

  private SessionService sessions() {
    return stripe.v1().checkout().sessions();
  }

  private static SetupState state(Session session) {
    SetupIntent intent = session.getSetupIntentObject();
    boolean kept = intent != null && "succeeded".equals(intent.getStatus());
    return new SetupState(
        session.getId(),
        session.getUrl(),
        session.getSetupIntent(),
        progress(session, kept),
        declineCode(intent),
        kept ? MethodReading.of(intent.getPaymentMethodObject(), intent.getMandateObject()) : null);
  }

  // A completed session whose setup is not over yet waits for a bank.
  private static Progress progress(Session session, boolean kept) {
    if (kept) {
      return Progress.SAVED;
    }
    return "expired".equals(session.getStatus()) ? Progress.EXPIRED : Progress.OPEN;
  }

  private static String declineCode(SetupIntent intent) {
    StripeError error = intent == null ? null : intent.getLastSetupError();
    if (error == null) {
      return null;
    }
    return error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
  }
}
