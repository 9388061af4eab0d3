package org.quittance.refusal;

/**
 * Why a request was declined, named so that callers may rely on it for ever. Implemented by one
 * enum per capability whose constants are the codes.
 */
public interface RefusalCode {

  /** Stable and in SCREAMING_SNAKE_CASE; {@code refusal.<code>} is its key in the messages. */
  String code();
}
