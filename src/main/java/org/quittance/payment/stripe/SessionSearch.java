package org.quittance.payment.stripe;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.checkout.SessionService;
import java.time.Instant;
import java.util.Optional;

/** Looks for a page that was made for us and whose answer was lost. */
final class SessionSearch {

  private static final long LONGEST_LIST = 100;

  private SessionSearch() {}

  /**
   * @param reference our own id, as the page carries it
   * @return the page's id; empty when none was made within that time
   */
  static Optional<String> find(
      SessionService sessions, String account, String reference, Instant from, Instant until) {
    SessionListParams window =
        SessionListParams.builder()
            .setLimit(LONGEST_LIST)
            .setCreated(
                SessionListParams.Created.builder()
                    .setGte(from.getEpochSecond())
                    .setLte(until.getEpochSecond())
                    .build())
            .build();
    return StripeConnection.call(
        "list",
        () -> {
          for (Session session :
              sessions.list(window, StripeConnection.options(account, null)).autoPagingIterable()) {
            if (reference.equals(session.getClientReferenceId())) {
              return Optional.of(session.getId());
            }
          }
          return Optional.empty();
        });
  }
}
