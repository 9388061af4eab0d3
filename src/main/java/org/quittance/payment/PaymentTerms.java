package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.money.Money;
import org.quittance.platform.Settings;

/** On which terms this installation takes payments online. */
@ApplicationScoped
public class PaymentTerms {

  /** Shorter and longer pages are refused by the provider. */
  private static final Duration SHORTEST_PAGE = Duration.ofMinutes(35);

  private static final Duration LONGEST_PAGE = Duration.ofHours(23);

  private static final Map<String, String> CASE_FILE = Map.of("fr", "Dossier", "en", "Case file");

  private Settings settings;
  private PaymentGateway gateway;

  protected PaymentTerms() {}

  @Inject
  public PaymentTerms(Settings settings, PaymentGateway gateway) {
    this.settings = settings;
    this.gateway = gateway;
  }

  /**
   * The least a debtor may pay by their own choice; a whole claim or the whole debt may be less.
   * Setting {@code quittance.payment.minimum}, 5.00 by default.
   */
  public Money minimum() {
    return Money.euros(settings.text("quittance.payment.minimum", "5.00")).max(smallest());
  }

  /** The smallest amount the provider takes at all. */
  public Money smallest() {
    return gateway.smallestAmount();
  }

  /** How long a payment page stays open. Setting {@code quittance.payment.page-life}, PT60M. */
  public Duration pageLife() {
    Duration wanted = settings.duration("quittance.payment.page-life", Duration.ofMinutes(60));
    Duration longEnough = wanted.compareTo(SHORTEST_PAGE) < 0 ? SHORTEST_PAGE : wanted;
    return longEnough.compareTo(LONGEST_PAGE) > 0 ? LONGEST_PAGE : longEnough;
  }

  MethodSetup.Terms setup(SetupOrigin origin) {
    if (!origin.returnPath().startsWith("/") || origin.returnPath().contains("?")) {
      throw new IllegalArgumentException("No path of a page: " + origin.returnPath());
    }
    return new MethodSetup.Terms(
        settings.text("quittance.environment", "local"),
        gateway.account(),
        settings.portalUrl() + origin.returnPath(),
        CASE_FILE.containsKey(origin.language()) ? origin.language() : "fr");
  }

  // The label names the case only: whoever sees the payment page or the provider's books learns
  // neither the creditor nor the reason.
  AttemptOrigin.Terms origin(CaseFile caseFile, String language) {
    return origin(caseFile, language, gateway.account());
  }

  /**
   * As {@link #origin(CaseFile, String)}, for money that is collected in the debtor's absence.
   *
   * @param account the provider account that keeps the means
   */
  AttemptOrigin.Terms collecting(CaseFile caseFile, String account) {
    return origin(caseFile, "fr", account);
  }

  private AttemptOrigin.Terms origin(CaseFile caseFile, String language, String account) {
    String known = CASE_FILE.containsKey(language) ? language : "fr";
    return new AttemptOrigin.Terms(
        settings.text("quittance.environment", "local"),
        account,
        new CheckoutRequest.Wording(
            CASE_FILE.get(known) + " " + caseFile.reference(), settings.portalUrl(), known));
  }
}
