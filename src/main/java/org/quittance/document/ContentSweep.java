package org.quittance.document;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets go, every night, of the contents of documents that were erased. Refuses to start without a
 * key to seal them under.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContentSweep {

  private static final Logger LOG = System.getLogger(ContentSweep.class.getName());

  @Inject private DocumentRegisterService register;
  @Inject private ContentSeal seal;

  @PostConstruct
  void start() {
    LOG.log(Level.INFO, "Files are sealed under key {0}", seal.keyName());
  }

  @Schedule(hour = "3", minute = "20", persistent = false)
  void sweep() {
    while (register.sweep() > 0) {
      // Each turn is a transaction of its own and takes a bounded number.
    }
  }
}
