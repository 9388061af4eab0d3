package org.quittance.casefile.store;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quittance.casefile.CaseFile;

/**
 * The cases that nobody else can change before this transaction ends: it has locked their rows, or
 * has just made them. Asked before a lock is taken, so that none is taken twice.
 */
@TransactionScoped
class HeldCases implements Serializable {

  private static final long serialVersionUID = 1L;

  private final transient Map<Long, CaseFile> byId = new HashMap<>();

  void hold(CaseFile caseFile) {
    byId.put(caseFile.id(), caseFile);
  }

  Optional<CaseFile> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }
}
