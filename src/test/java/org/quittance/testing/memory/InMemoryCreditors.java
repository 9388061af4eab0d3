package org.quittance.testing.memory;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.quittance.creditor.Creditor;
import org.quittance.creditor.CreditorRepository;

/** Creditors in a map. */
public final class InMemoryCreditors implements CreditorRepository {

  private final TreeMap<String, Creditor> byReference = new TreeMap<>();

  @Override
  public void add(Creditor creditor) {
    byReference.put(creditor.reference(), creditor);
  }

  @Override
  public Optional<Creditor> find(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  @Override
  public Optional<Creditor> find(long id) {
    return byReference.values().stream().filter(creditor -> creditor.id() == id).findFirst();
  }

  @Override
  public List<Creditor> list(String after, int limit) {
    return byReference.tailMap(after, false).values().stream().limit(limit).toList();
  }
}
