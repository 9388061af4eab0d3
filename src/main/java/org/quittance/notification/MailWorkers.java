package org.quittance.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quittance.platform.Settings;

/**
 * Wakes the threads that let mails leave: right after a transaction that wrote one has committed,
 * and by the clock for whatever is due. {@code QUITTANCE_MAIL_WORKERS} (2) says how many work at
 * once on this server.
 */
@ApplicationScoped
class MailWorkers {

  private static final Logger LOG = System.getLogger(MailWorkers.class.getName());

  @Resource private ManagedExecutorService executor;
  @Inject private Settings settings;
  @Inject private MailRun run;

  private final AtomicBoolean isWorkWaiting = new AtomicBoolean();
  private Semaphore seats;

  @PostConstruct
  void layTheTable() {
    seats = new Semaphore((int) Math.max(1, settings.number("quittance.mail.workers", 2)));
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
    wake();
  }

  void wake() {
    isWorkWaiting.set(true);
    seatOne();
  }

  private void seatOne() {
    if (isWorkWaiting.get() && seats.tryAcquire()) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException e) {
        // The rows stay where they are, and the next tick of the clock comes soon.
        seats.release();
        LOG.log(Level.DEBUG, "No thread is free to send mail", e);
      }
    }
  }

  private void work() {
    try {
      while (isWorkWaiting.getAndSet(false)) {
        run.untilNoneIsLeft();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A round of mails was cut short", e);
    } finally {
      seats.release();
    }
    // Whoever woke between the last look and the free seat found no seat.
    seatOne();
  }
}
