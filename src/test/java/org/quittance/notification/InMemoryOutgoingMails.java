package org.quittance.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.notification.rules.MailStatus;

/** Mails kept in a list; one thread needs no locks. */
final class InMemoryOutgoingMails implements OutgoingMailRepository {

  private final List<OutgoingMail> mails = new ArrayList<>();

  List<MailSummary> all() {
    return mails.stream().map(OutgoingMail::summary).toList();
  }

  OutgoingMail get(int index) {
    return mails.get(index);
  }

  @Override
  public void add(OutgoingMail mail) {
    mails.add(mail);
  }

  @Override
  public List<OutgoingMail> lockDue(Instant now, int limit) {
    return due(MailStatus.PENDING, now).limit(limit).toList();
  }

  @Override
  public List<OutgoingMail> lockGathered(Instant now, int limit) {
    return due(MailStatus.GATHERED, now).limit(limit).toList();
  }

  private Stream<OutgoingMail> due(MailStatus status, Instant now) {
    return mails.stream()
        .filter(mail -> mail.summary().status() == status)
        .filter(mail -> mail.summary().tries().nextAttemptAt() != null)
        .filter(mail -> !mail.summary().tries().nextAttemptAt().isAfter(now))
        .sorted(Comparator.comparing(mail -> mail.summary().tries().nextAttemptAt()));
  }

  @Override
  public Optional<OutgoingMail> lock(long id) {
    return mails.stream().filter(mail -> mail.id() == id).findFirst();
  }

  @Override
  public List<OutgoingMail> ofDigest(long digestId) {
    return mails.stream().filter(mail -> Objects.equals(mail.digestId(), digestId)).toList();
  }

  @Override
  public List<OutgoingMail> parked(long after, int limit) {
    return mails.stream()
        .filter(mail -> mail.summary().status() == MailStatus.PARKED && mail.id() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public List<OutgoingMail> ofCase(long caseFileId, int limit) {
    return mails.stream()
        .filter(mail -> Objects.equals(mail.summary().caseFileId(), caseFileId))
        .limit(limit)
        .toList();
  }
}
