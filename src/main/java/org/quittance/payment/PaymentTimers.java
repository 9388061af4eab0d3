package org.quittance.payment;

import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When attempts, setups and chargebacks are looked at: at once after a notification, and twice a
 * minute besides. Every server has these timers; what they find is shared out by leases.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PaymentTimers {

  @Inject private AttemptWatch watch;
  @Inject private SavedMethodWatch methods;
  @Inject private ChargebackWatch chargebacks;
  @Resource private SessionContext self;

  private final AtomicBoolean wakeUpIsComing = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "0/30", persistent = false)
  void lookAtAttempts() {
    watch.lookAtAttempts();
    methods.lookAtSetups();
    methods.letGo();
    chargebacks.lookAtChargebacks();
  }

  @Schedule(hour = "*", minute = "7", second = "0", persistent = false)
  void lookForMissedChargebacks() {
    chargebacks.lookForMissed();
  }

  @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
  void applyLeftEvents() {
    watch.applyEvents();
  }

  /** Has kept notifications applied soon; returns at once. A thousand calls make a few runs. */
  public void wakeUp() {
    if (wakeUpIsComing.compareAndSet(false, true)) {
      try {
        self.getBusinessObject(PaymentTimers.class).applyEvents();
      } catch (EJBException busy) {
        // The timer comes round in half a minute.
        wakeUpIsComing.set(false);
      }
    }
  }

  /** For {@link #wakeUp()} only: it runs on a thread of the server. */
  @Asynchronous
  public void applyEvents() {
    // Cleared first: a notification kept from here on wakes the next run.
    wakeUpIsComing.set(false);
    watch.applyEvents();
  }
}
