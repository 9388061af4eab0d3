package org.quittance.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All contacts made, and those about to be. */
public interface ContactMadeRepository {

  void add(ContactMade contact);

  void remove(ContactMade contact);

  Optional<ContactMade> ofMail(long mailId);

  /** Nobody asked for them: made or about to be made after an instant, in any order. */
  List<ContactMade> solicitationsSince(long caseFileId, Instant since);

  /** Made ones of a case, newest first. */
  List<ContactMade> made(long caseFileId, int limit);

  /**
   * Made ones of the same case, newest first.
   *
   * @param before the one to start behind, exclusive
   */
  List<ContactMade> madeBefore(ContactMade before, int limit);

  Optional<ContactMade> findMade(long id);
}
