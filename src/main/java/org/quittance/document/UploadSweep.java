package org.quittance.document;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Lets go, every hour, of files that were begun and never finished or never used. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadSweep {

  @Inject private UploadService uploads;

  @Schedule(hour = "*", minute = "41", persistent = false)
  void sweep() {
    while (uploads.sweep() > 0) {
      // Each turn is a transaction of its own and takes a bounded number.
    }
  }
}
