package org.quittance.notification;

/** The relay did not take a mail, or did not say so. */
public final class HandOverFailed extends Exception {

  private static final long serialVersionUID = 1L;

  /** What failed decides what to do next. */
  public enum Cause {
    /** This address will never be reached. */
    ADDRESS_REFUSED,
    /** This mail did not go through; another may. */
    MAIL_REFUSED,
    /** The relay does not answer; no mail will go through now. */
    RELAY_DOWN
  }

  private final Cause what;

  public HandOverFailed(Cause what, String message, Throwable cause) {
    super(message, cause);
    this.what = what;
  }

  public Cause what() {
    return what;
  }
}
