package org.quittance.demo.stripe;

import java.util.ArrayList;
import java.util.List;

/** One event on its way to one endpoint, with every attempt made so far. */
final class WebhookDelivery {

  /** Where a delivery stands. */
  enum Standing {
    /** Waits its turn. */
    QUEUED,
    /** Kept back by the control plane until released. */
    HELD,
    /** Failed at least once and will be tried again. */
    WAITING,
    DELIVERED,
    /** Failed on every attempt for three days. */
    GIVEN_UP
  }

  /**
   * One attempt.
   *
   * @param status the endpoint's HTTP status, or 0 when there was no answer
   * @param oddity what the control plane had ordered for it, or null
   */
  record Attempt(long at, int status, String oddity, String trouble) {}

  private final String id;
  private final String eventId;
  private final String type;
  private final String endpointId;
  private final List<Attempt> attempts = new ArrayList<>();
  private Standing standing = Standing.QUEUED;

  WebhookDelivery(String id, String eventId, String type, String endpointId) {
    this.id = id;
    this.eventId = eventId;
    this.type = type;
    this.endpointId = endpointId;
  }

  String id() {
    return id;
  }

  String eventId() {
    return eventId;
  }

  String type() {
    return type;
  }

  String endpointId() {
    return endpointId;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  Standing standing() {
    return standing;
  }

  void now(Standing next) {
    standing = next;
  }
}
