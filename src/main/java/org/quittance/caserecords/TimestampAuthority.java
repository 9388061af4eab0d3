package org.quittance.caserecords;

/** A service that confirms when something existed, whatever it is. */
public interface TimestampAuthority {

  /** True where one is configured. */
  boolean isKnown();

  /**
   * Has a fingerprint confirmed. A network call: never inside a transaction.
   *
   * @param sha256 32 bytes
   * @return the answer, an RFC 3161 TimeStampResp, checked to be about this fingerprint
   * @throws IllegalStateException when there is no sound answer
   */
  byte[] confirm(byte[] sha256);
}
