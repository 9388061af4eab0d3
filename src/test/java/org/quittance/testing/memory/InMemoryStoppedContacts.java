package org.quittance.testing.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.StoppedContact;
import org.quittance.casefile.StoppedContactRepository;

/** Stopped contacts of an agency in memory. */
final class InMemoryStoppedContacts implements StoppedContactRepository {

  private final List<StoppedContact> stops = new ArrayList<>();

  @Override
  public void add(StoppedContact stop) {
    stops.add(stop);
  }

  @Override
  public Optional<StoppedContact> lock(long id) {
    return stops.stream().filter(stop -> stop.id() == id).findFirst();
  }

  @Override
  public List<StoppedContact> standing(long caseFileId) {
    return stops.stream()
        .filter(stop -> stop.caseFileId() == caseFileId && !stop.isLifted())
        .toList();
  }
}
