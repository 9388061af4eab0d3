package org.quittance.notification;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.contact.rules.ContactDecision;
import org.quittance.contact.rules.ContactDecision.Postponed;
import org.quittance.contact.rules.ContactDecision.Withheld;
import org.quittance.notification.rules.DigestHour;
import org.quittance.outbox.RetrySchedule;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Moves mails along their way: each step is one short transaction, and none of them talks to the
 * relay. Several servers may do this at once.
 */
@ApplicationScoped
@Transactional
public class OutgoingMailService {

  private static final Logger LOG = System.getLogger(OutgoingMailService.class.getName());

  /** Longer than handing over a whole batch can take; a server that dies leaves its mails then. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int GATHERED_AT_ONCE = 5_000;
  private static final int NEWS_IN_A_DIGEST = 100;
  private static final int LONGEST_PAGE = 200;

  private OutgoingMailRepository mails;
  private MailContacts contacts;
  private Event<MailQueued> queued;
  private Clock clock;

  protected OutgoingMailService() {}

  @Inject
  public OutgoingMailService(
      OutgoingMailRepository mails, MailContacts contacts, Event<MailQueued> queued, Clock clock) {
    this.mails = mails;
    this.contacts = contacts;
    this.queued = queued;
    this.clock = clock;
  }

  /** Takes due mails for one attempt each; nobody else gets them while the lease lasts. */
  List<ClaimedMail> claim(int limit) {
    Instant now = clock.instant();
    List<ClaimedMail> claimed = new ArrayList<>();
    for (OutgoingMail mail : mails.lockDue(now, limit)) {
      mail.splitNotice(now).ifPresent(mails::add);
      if (mail.take(now.plus(LEASE), now)) {
        claimed.add(mail.claimed());
      } else {
        contacts.notLeft(mail);
        warn(mail);
      }
    }
    return claimed;
  }

  /**
   * Asks whether a mail that was taken may be sent now, to this person. One that may not waits for
   * the next hour at which it may, or ends with its reason.
   *
   * @return whether it is to be written and handed over
   */
  boolean admit(ClaimedMail claimed) {
    ContactDecision decision = contacts.admit(claimed);
    if (!decision.isSend()) {
      OutgoingMail mail = require(claimed.id());
      if (mail.isPending() && decision instanceof Postponed postponed) {
        mail.postpone(postponed.until().atZone(BusinessDate.ZONE).toInstant(), postponed.reason());
      } else if (mail.isPending() && decision instanceof Withheld withheld) {
        mail.withhold(withheld.reason());
      }
    }
    return decision.isSend();
  }

  /** The relay has the mail: its secret is wiped, and a digest has told what it gathered. */
  void handedOver(long mailId) {
    Instant now = clock.instant();
    OutgoingMail mail = require(mailId);
    // A mail whose lease ran out may have been handed over twice, under one Message-ID.
    if (mail.isPending()) {
      mail.handedOver(now);
      contacts.left(mail);
      if (mail.kind() == MailKind.CREDITOR_DIGEST) {
        mails.ofDigest(mailId).forEach(told -> told.handedOver(now));
      }
    }
  }

  /**
   * @param isFinal when trying again is no use, for instance because the address does not exist
   */
  void failed(long mailId, String error, boolean isFinal) {
    OutgoingMail mail = require(mailId);
    if (mail.isPending()) {
      Optional<Instant> next =
          isFinal ? Optional.empty() : RetrySchedule.nextAfter(mail.attempts(), clock.instant());
      mail.failed(error, next);
      if (mail.isParked()) {
        contacts.notLeft(mail);
        warn(mail);
      }
    }
  }

  private static void warn(OutgoingMail mail) {
    LOG.log(
        Level.ERROR,
        "Mail {0} ({1}) could not leave and is parked for a person",
        Ids.text(mail.id()),
        mail.kind());
  }

  void drop(long mailId, String why) {
    OutgoingMail mail = require(mailId);
    if (mail.isPending()) {
      mail.drop(why);
      contacts.notLeft(mail);
    }
  }

  void gather(long mailId, long creditorId) {
    OutgoingMail mail = require(mailId);
    if (mail.isPending()) {
      mail.gather(creditorId, DigestHour.after(clock.instant(), BusinessDate.ZONE));
    }
  }

  /** Makes a mail of what was gathered for each creditor whose digest is due. */
  void startDigests() {
    Instant now = clock.instant();
    Map<Long, List<OutgoingMail>> byCreditor = new LinkedHashMap<>();
    for (OutgoingMail mail : mails.lockGathered(now, GATHERED_AT_ONCE)) {
      byCreditor.computeIfAbsent(mail.creditorId(), id -> new ArrayList<>()).add(mail);
    }
    byCreditor.forEach(
        (creditorId, gathered) -> {
          for (int from = 0; from < gathered.size(); from += NEWS_IN_A_DIGEST) {
            OutgoingMail digest = OutgoingMail.digest(creditorId, now);
            mails.add(digest);
            int until = Math.min(gathered.size(), from + NEWS_IN_A_DIGEST);
            gathered.subList(from, until).forEach(mail -> mail.join(digest));
          }
        });
  }

  /**
   * Mails that wait for a person, oldest first.
   *
   * @param after id to start behind, exclusive; 0 for the first page
   */
  @Transactional(SUPPORTS)
  public List<MailSummary> parked(long after, int limit) {
    return mails.parked(after, Math.min(limit, LONGEST_PAGE)).stream()
        .map(OutgoingMail::summary)
        .toList();
  }

  /** What was written to anyone about a case whose door the caller has passed, newest first. */
  @Transactional(SUPPORTS)
  public List<MailSummary> mailsOf(long caseFileId) {
    return mails.ofCase(caseFileId, LONGEST_PAGE).stream().map(OutgoingMail::summary).toList();
  }

  /**
   * Sends a parked mail on its way again, with all attempts before it.
   *
   * @throws Refusal when there is no such mail, or it is not parked
   */
  public void retry(long mailId) {
    OutgoingMail mail = require(mailId);
    if (!mail.isParked()) {
      throw Refusal.of(NotificationRefusal.MAIL_NOT_PARKED);
    }
    mail.retry(clock.instant());
    queued.fire(new MailQueued());
  }

  private OutgoingMail require(long mailId) {
    return mails.lock(mailId).orElseThrow(() -> Refusal.of(NotificationRefusal.MAIL_UNKNOWN));
  }
}
