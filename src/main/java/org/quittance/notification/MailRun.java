package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.notification.HandOverFailed.Cause;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.platform.Ids;

/**
 * Lets due mails leave until none is left. Each is taken, written and marked in transactions of its
 * own; while the relay has the word, none is open. A mail that was handed over but could not be
 * marked is handed over again, under the same Message-ID.
 */
@ApplicationScoped
class MailRun {

  private static final Logger LOG = System.getLogger(MailRun.class.getName());
  private static final int BATCH = 20;

  @Inject private OutgoingMailService mails;
  @Inject private MailWritingService writing;
  @Inject private MailRelay relay;
  @Inject private CurrentActor currentActor;

  @ActivateRequestContext
  void untilNoneIsLeft() {
    currentActor.become(Actor.system("mail"));
    mails.startDigests();
    List<ClaimedMail> claimed = mails.claim(BATCH);
    while (!claimed.isEmpty()) {
      try (MailRelay.Round round = relay.open()) {
        boolean isRelayUp = true;
        for (ClaimedMail mail : claimed) {
          isRelayUp = deliver(mail, round, isRelayUp);
        }
      }
      claimed = mails.claim(BATCH);
    }
  }

  private boolean deliver(ClaimedMail mail, MailRelay.Round round, boolean isRelayUp) {
    if (!isRelayUp) {
      mails.failed(mail.id(), "The mail relay does not answer", false);
      return false;
    }
    try {
      if (!mails.admit(mail)) {
        return true;
      }
      Outcome outcome = writing.write(mail);
      if (outcome instanceof Outcome.Draft written) {
        round.handOver(writing.finish(mail, written.draft()));
        mails.handedOver(mail.id());
      } else if (outcome instanceof Outcome.Nothing nothing) {
        mails.drop(mail.id(), nothing.why());
      } else if (outcome instanceof Outcome.ForDigest digest) {
        mails.gather(mail.id(), digest.creditorId());
      }
    } catch (HandOverFailed e) {
      LOG.log(Level.WARNING, "Mail {0} did not leave: {1}", Ids.text(mail.id()), e.what());
      mails.failed(mail.id(), e.getMessage(), e.what() == Cause.ADDRESS_REFUSED);
      return e.what() != Cause.RELAY_DOWN;
    } catch (RuntimeException e) {
      // One mail that cannot be written must not keep the others from leaving.
      LOG.log(Level.ERROR, "Mail " + Ids.text(mail.id()) + " cannot be written", e);
      mails.failed(mail.id(), e.toString(), false);
    }
    return true;
  }
}
