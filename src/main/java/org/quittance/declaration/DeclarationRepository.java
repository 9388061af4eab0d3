package org.quittance.declaration;

import java.util.List;
import java.util.Optional;

/** All declarations ever made. */
public interface DeclarationRepository {

  void add(Declaration declaration);

  Optional<Declaration> find(long id);

  /** Newest first. */
  List<Declaration> ofCase(long caseFileId);
}
