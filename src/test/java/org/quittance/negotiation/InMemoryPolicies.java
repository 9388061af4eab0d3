package org.quittance.negotiation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.negotiation.rules.PolicyStatus;

/** Versions of bounds in a list. */
final class InMemoryPolicies implements PolicyRepository {

  private final List<NegotiationPolicy> all = new ArrayList<>();

  @Override
  public void add(NegotiationPolicy policy) {
    all.add(policy);
  }

  @Override
  public void flush() {
    // What is in memory is written.
  }

  @Override
  public Optional<NegotiationPolicy> find(long id) {
    return all.stream().filter(policy -> policy.id() == id).findFirst();
  }

  @Override
  public Optional<NegotiationPolicy> draftOf(Long creditorId) {
    return ofScope(creditorId).filter(policy -> policy.status() == PolicyStatus.DRAFT).findFirst();
  }

  @Override
  public List<NegotiationPolicy> inForce(long creditorId, LocalDate on) {
    return Stream.of(inForceOf(null, on), inForceOf(creditorId, on))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<NegotiationPolicy> inForceOf(Long creditorId, LocalDate on) {
    return ofScope(creditorId)
        .filter(policy -> policy.status() == PolicyStatus.PUBLISHED)
        .filter(policy -> !policy.effectiveOn().isAfter(on))
        .max(
            Comparator.comparing(NegotiationPolicy::effectiveOn)
                .thenComparing(NegotiationPolicy::number));
  }

  @Override
  public List<NegotiationPolicy> versionsOf(Long creditorId, int limit) {
    return ofScope(creditorId)
        .sorted(Comparator.comparing(NegotiationPolicy::number).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public int nextNumber(Long creditorId) {
    return (int) ofScope(creditorId).count() + 1;
  }

  private Stream<NegotiationPolicy> ofScope(Long creditorId) {
    return all.stream().filter(policy -> Objects.equals(policy.creditorId(), creditorId));
  }
}
