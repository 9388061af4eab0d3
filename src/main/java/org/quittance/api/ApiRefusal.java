package org.quittance.api;

import org.quittance.refusal.RefusalCode;

/** Why a call was not even put to a use case, each with its HTTP status. */
enum ApiRefusal implements RefusalCode {
  /** Neither readable nor one of the requests this API knows. */
  REQUEST_INVALID(400),
  /** Read, but its members are not what the call takes; {@code errors} says which. */
  BODY_INVALID(400),
  /** Arguments: line and column of what cannot be read. */
  BODY_NOT_JSON(400),
  BODY_MISSING(400),
  IDEMPOTENCY_KEY_INVALID(400),
  KEY_MISSING(401),
  KEY_NOT_ACCEPTED(401),
  KEY_IS_READ_ONLY(403),
  KEY_IS_FOR_ONE_CREDITOR(403),
  ADDRESS_UNKNOWN(404),
  METHOD_NOT_ALLOWED(405),
  ANSWER_NOT_ACCEPTABLE(406),
  CHANGED_MEANWHILE(409),
  BODY_TOO_LARGE(413),
  BODY_TYPE_UNSUPPORTED(415),
  IDEMPOTENCY_KEY_REUSED(422),
  FAILED(500);

  private final int status;

  ApiRefusal(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  @Override
  public String code() {
    return name();
  }
}
