package org.quittance.testing.memory;

import java.util.List;
import java.util.Optional;
import org.quittance.casefile.StoppedContact;
import org.quittance.casefile.StoppedContactRepository;

/** Contacts of an agency in memory, whose readers are all who they should be. */
final class InMemoryStoppedContacts implements StoppedContactRepository {

  @Override
  public void add(StoppedContact stop) {
    throw new UnsupportedOperationException("Nobody disowns a link in memory");
  }

  @Override
  public Optional<StoppedContact> lock(long id) {
    return Optional.empty();
  }

  @Override
  public List<StoppedContact> standing(long caseFileId) {
    return List.of();
  }
}
