package org.quittance.access;

import java.time.Instant;
import java.util.Optional;

/** The one-time codes that may still be asked about. */
public interface OneTimeCodes {

  void add(OneTimeCode code);

  /** Reads the code of a binding and keeps others from trying it until the transaction ends. */
  Optional<OneTimeCode> lock(byte[] bindingHash);

  int removeExpiredBefore(Instant instant);
}
