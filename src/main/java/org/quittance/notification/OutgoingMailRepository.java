package org.quittance.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All mails that left or are to leave. */
public interface OutgoingMailRepository {

  void add(OutgoingMail mail);

  /** Pending mails that are due, locked; those another server holds are passed over. */
  List<OutgoingMail> lockDue(Instant now, int limit);

  /** Gathered mails whose digest is due, locked; those another server holds are passed over. */
  List<OutgoingMail> lockGathered(Instant now, int limit);

  Optional<OutgoingMail> lock(long id);

  /** What a digest tells, oldest first. */
  List<OutgoingMail> ofDigest(long digestId);

  /** Oldest first. */
  List<OutgoingMail> parked(long after, int limit);

  /** Newest first. */
  List<OutgoingMail> ofCase(long caseFileId, int limit);
}
