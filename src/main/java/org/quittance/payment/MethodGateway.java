package org.quittance.payment;

import java.time.Instant;
import java.util.Optional;

/**
 * The payment provider, as far as it keeps means of payment. Every call goes over the network and
 * is made outside any transaction.
 */
public interface MethodGateway {

  /**
   * Makes the page on which a means of payment is kept, or finds the one already made under the
   * request's key.
   *
   * @throws GatewayFailure of any kind but {@code NOT_FOUND}
   */
  SetupState open(SetupRequest request);

  /**
   * @throws GatewayFailure when it does not answer or knows no such session
   */
  SetupState fetch(String account, String sessionId);

  /**
   * Looks for a setup whose answer was lost.
   *
   * @param from when the first request may have reached the provider at the earliest
   * @param until when the last one may have, at the latest
   * @return empty when the provider never made it
   */
  Optional<SetupState> findBySetup(String account, long setupId, Instant from, Instant until);

  /**
   * A means of payment as the provider keeps it now.
   *
   * @param mandateId null for a card
   * @return empty when it keeps it no longer, for anybody
   */
  Optional<ProviderMethod> look(String account, String methodId, String mandateId);

  /** Has the provider let go of a means of payment; one that it let go of already is as good. */
  void detach(String account, String methodId);
}
