package org.quittance.testing.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.declaration.Declaration;
import org.quittance.declaration.DeclarationRepository;
import org.quittance.platform.Ids;

/** Declarations of an agency in memory. */
final class InMemoryDeclarations implements DeclarationRepository {

  private final List<Declaration> all = new ArrayList<>();

  @Override
  public void add(Declaration declaration) {
    all.add(0, declaration);
  }

  @Override
  public Optional<Declaration> find(long id) {
    return all.stream().filter(found -> found.summary().key().equals(Ids.text(id))).findFirst();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return all.stream()
        .filter(found -> found.isDueOn(now))
        .map(found -> found.summary().id())
        .toList();
  }

  @Override
  public List<Declaration> ofCase(long caseFileId) {
    return all.stream().filter(found -> found.caseFileId() == caseFileId).toList();
  }
}
