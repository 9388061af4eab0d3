package org.quittance.payment;

/**
 * The provider did not do what it was asked. The kinds differ in the one thing that matters:
 * whether it may have happened all the same.
 */
@SuppressWarnings("serial") // Never leaves the machine.
public final class GatewayFailure extends RuntimeException {

  /** What is known about the effect of the call. */
  public enum Kind {
    /** No answer, or one that says nothing: it may have happened. Ask again, or look. */
    UNKNOWN_OUTCOME,
    /** It did not happen and would not when asked again: the request or the set-up is wrong. */
    REFUSED,
    /** It did not happen: the bank said no. */
    DECLINED,
    /** The provider knows no such object. */
    NOT_FOUND
  }

  private final Kind kind;
  private final String providerCode;

  /**
   * @param providerCode the provider's own error code, null when it gave none
   * @param message for the log: names the call and the provider's request id, no person
   */
  public GatewayFailure(Kind kind, String providerCode, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.providerCode = providerCode;
  }

  public Kind kind() {
    return kind;
  }

  public String providerCode() {
    return providerCode;
  }
}
