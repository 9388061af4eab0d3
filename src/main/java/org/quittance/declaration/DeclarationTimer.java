package org.quittance.declaration;

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
import java.util.List;
import org.quittance.platform.Ids;

/** When the days of declared pauses are looked at: every few minutes, on every server. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeclarationTimer {

  private static final Logger LOG = System.getLogger(DeclarationTimer.class.getName());
  private static final int BATCH = 100;

  @Inject private DeclarationService declarations;

  /** Looks at everything that is due; one that fails comes back when its lease is over. */
  @Schedule(hour = "*", minute = "*/5", second = "50", persistent = false)
  public void look() {
    List<Long> due;
    do {
      due = declarations.claimDue(BATCH);
      due.forEach(this::lookAt);
    } while (due.size() == BATCH);
  }

  private void lookAt(long declaration) {
    try {
      declarations.lookAt(declaration);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "End of declaration " + Ids.text(declaration), failure);
    }
  }
}
