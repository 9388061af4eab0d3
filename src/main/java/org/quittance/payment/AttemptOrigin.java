package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.quittance.money.Money;

/** What an attempt was asked with, kept so that the request can be repeated to the letter. */
@Embeddable
public class AttemptOrigin {

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "provider_account")
  private String account;

  private String label;

  @Column(name = "portal_url")
  private String portalUrl;

  private String language;

  protected AttemptOrigin() {}

  /**
   * @param operation what the provider is asked for; part of the key
   */
  AttemptOrigin(String operation, long attemptId, Terms terms) {
    this.idempotencyKey = terms.environment() + ":" + operation + ":" + attemptId + ":1";
    this.account = terms.account();
    this.label = terms.wording().label();
    this.portalUrl = terms.wording().portalUrl();
    this.language = terms.wording().language();
  }

  /**
   * The surroundings of a new attempt.
   *
   * @param environment keeps keys of installations that share a provider account apart
   * @param account null for the installation's only one
   */
  record Terms(String environment, String account, CheckoutRequest.Wording wording) {}

  String account() {
    return account;
  }

  AutopayRequest autopayRequest(long attemptId, Money amount, AutopayRequest.Means means) {
    return new AutopayRequest(attemptId, idempotencyKey, account, amount, label, means);
  }

  CheckoutRequest request(long attemptId, Money amount, boolean keepsMethod, Instant expiresAt) {
    return new CheckoutRequest(
        attemptId,
        idempotencyKey,
        account,
        amount,
        keepsMethod,
        new CheckoutRequest.Wording(label, portalUrl, language),
        expiresAt);
  }
}
