package org.quittance.notification;

/**
 * An address that stands on no file, with what goes there; both travel encrypted in the mail's row.
 *
 * @param secret empty when the mail brings none
 */
record SecretAddress(String email, String secret) {

  static SecretAddress of(String text) {
    // No address has a blank in it.
    int end = text.indexOf(' ');
    return new SecretAddress(text.substring(0, end), text.substring(end + 1));
  }

  String text() {
    return email + " " + secret;
  }

  @Override
  public String toString() {
    return "SecretAddress";
  }
}
