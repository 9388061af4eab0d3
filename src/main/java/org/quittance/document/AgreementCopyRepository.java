package org.quittance.document;

import java.util.Optional;

/** The papers of all agreements. */
public interface AgreementCopyRepository {

  void add(AgreementCopy copy);

  Optional<AgreementCopy> find(long planId);
}
