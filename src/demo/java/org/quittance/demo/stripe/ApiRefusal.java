package org.quittance.demo.stripe;

import com.google.gson.JsonObject;

/**
 * An answer other than success, in Stripe's error format. A refusal met while the request was still
 * being checked is not remembered for its idempotency key; one met while executing (a declined
 * card, a wrong state) is.
 */
final class ApiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient JsonObject error = new JsonObject();
  private boolean whileExecuting;

  private ApiRefusal(int status, String type, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    error.addProperty("type", type);
    if (code != null) {
      error.addProperty("code", code);
      error.addProperty("doc_url", docUrl(code));
    }
    error.addProperty("message", message);
  }

  static ApiRefusal invalid(String code, String message) {
    return new ApiRefusal(400, "invalid_request_error", code, message);
  }

  static ApiRefusal unknownParameter(String name) {
    return invalid("parameter_unknown", "Received unknown parameter: " + name).about(name);
  }

  static ApiRefusal missingParameter(String name) {
    return invalid("parameter_missing", "Missing required param: " + name + ".").about(name);
  }

  static ApiRefusal noSuch(String kind, String id, String parameter) {
    return new ApiRefusal(
            404, "invalid_request_error", "resource_missing", "No such " + kind + ": '" + id + "'")
        .about(parameter);
  }

  /** A parameter Stripe knows and this simulator does not play. */
  static ApiRefusal notSimulated(String parameter, String value) {
    return invalid(null, "The simulator does not play " + parameter + "=" + value + ".")
        .about(parameter);
  }

  static ApiRefusal withStatus(int status, String type, String code, String message) {
    return new ApiRefusal(status, type, code, message);
  }

  static ApiRefusal unexpectedState(JsonObject intent, String message) {
    ApiRefusal refusal = invalid("payment_intent_unexpected_state", message);
    refusal.error.add("payment_intent", intent.deepCopy());
    return refusal.whileExecuting();
  }

  static ApiRefusal unexpectedSetupState(JsonObject intent, String message) {
    ApiRefusal refusal = invalid("setup_intent_unexpected_state", message);
    refusal.error.add("setup_intent", intent.deepCopy());
    return refusal.whileExecuting();
  }

  /** The 402 of a method that cannot be saved. */
  static ApiRefusal setupDeclined(JsonObject lastSetupError, JsonObject intent) {
    return declined(402, lastSetupError, "setup_intent", intent);
  }

  /** The 402 of a declined payment; {@code lastPaymentError} is the one kept on the intent. */
  static ApiRefusal declined(JsonObject lastPaymentError, JsonObject intent) {
    return declined(402, lastPaymentError, "payment_intent", intent);
  }

  /** The 400 of a payment for which there is no leave any more. */
  static ApiRefusal notAuthorised(JsonObject lastPaymentError, JsonObject intent) {
    return declined(400, lastPaymentError, "payment_intent", intent);
  }

  private static ApiRefusal declined(int status, JsonObject error, String kind, JsonObject intent) {
    ApiRefusal refusal = new ApiRefusal(status, "card_error", null, Json.text(error, "message"));
    error.entrySet().forEach(e -> refusal.error.add(e.getKey(), e.getValue()));
    refusal.error.add(kind, intent.deepCopy());
    return refusal.whileExecuting();
  }

  static String docUrl(String code) {
    return "https://docs.stripe.com/error-codes/" + code.replace('_', '-');
  }

  ApiRefusal about(String parameter) {
    error.addProperty("param", parameter);
    return this;
  }

  ApiRefusal whileExecuting() {
    whileExecuting = true;
    return this;
  }

  boolean isWhileExecuting() {
    return whileExecuting;
  }

  int status() {
    return status;
  }

  JsonObject body() {
    JsonObject body = new JsonObject();
    body.add("error", error.deepCopy());
    return body;
  }
}
