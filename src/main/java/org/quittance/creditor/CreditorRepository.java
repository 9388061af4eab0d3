package org.quittance.creditor;

import java.util.List;
import java.util.Optional;

/** All registered creditors. */
public interface CreditorRepository {

  void add(Creditor creditor);

  Optional<Creditor> find(String reference);

  Optional<Creditor> find(long id);

  /**
   * Creditors in the order of their references.
   *
   * @param after reference to start behind, exclusive; empty for the first page
   */
  List<Creditor> list(String after, int limit);
}
