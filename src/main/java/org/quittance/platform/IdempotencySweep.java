package org.quittance.platform;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets kept answers every hour. Each batch commits by itself, so that none holds rows long. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencySweep {

  private static final int MOST_BATCHES = 500;

  @Inject private IdempotencyService calls;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void sweep() {
    int batches = 0;
    while (batches < MOST_BATCHES && calls.forgetExpired()) {
      batches++;
    }
  }
}
