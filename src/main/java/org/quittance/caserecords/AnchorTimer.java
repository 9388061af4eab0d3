package org.quittance.caserecords;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.quittance.caserecords.AnchorStampService.Wanted;

/** When chains are anchored, every night, and timestamps asked for, until they are there. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AnchorTimer {

  private static final Logger LOG = System.getLogger(AnchorTimer.class.getName());
  private static final int STAMPS_AT_ONCE = 20;

  @Inject private AnchorService anchors;
  @Inject private AnchorStampService stamps;
  @Inject private TimestampAuthority authority;

  @Schedule(hour = "2", minute = "20", persistent = false)
  public void anchor() {
    try {
      while (anchors.anchorNext()) {
        LOG.log(Level.INFO, "Timelines are anchored");
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "Timelines could not be anchored", failure);
    }
    stamp();
  }

  @Schedule(hour = "*", minute = "*/5", second = "35", persistent = false)
  public void stamp() {
    if (!authority.isKnown()) {
      return;
    }
    for (Wanted wanted : stamps.claim(STAMPS_AT_ONCE)) {
      try {
        stamps.keep(wanted.number(), authority.confirm(wanted.hash()));
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "No timestamp for anchor " + wanted.number(), failure);
        stamps.fail(wanted.number());
      }
    }
  }
}
