package org.quittance.negotiation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Proposals in collections; the worklist is read from the real database only. */
final class InMemoryProposals implements ProposalRepository {

  private final Map<Long, Proposal> byId = new LinkedHashMap<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();

  @Override
  public void add(Proposal proposal) {
    byId.put(proposal.id(), proposal);
  }

  @Override
  public void add(Offer offer) {
    offers.add(offer);
  }

  @Override
  public void add(Consent consent) {
    consents.add(consent);
  }

  @Override
  public Optional<Proposal> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Proposal> find(Collection<Long> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public OptionalLong caseFileOf(long proposalId) {
    return byId.containsKey(proposalId)
        ? OptionalLong.of(byId.get(proposalId).caseFileId())
        : OptionalLong.empty();
  }

  @Override
  public Optional<Proposal> openOf(long caseFileId) {
    return byId.values().stream()
        .filter(proposal -> proposal.caseFileId() == caseFileId && proposal.status().isOpen())
        .findFirst();
  }

  @Override
  public List<Proposal> ofFamily(long familyId) {
    return byId.values().stream()
        .filter(proposal -> Long.valueOf(familyId).equals(proposal.summary().familyId()))
        .toList();
  }

  @Override
  public List<Proposal> ofCase(long caseFileId, int limit) {
    return byId.values().stream()
        .filter(proposal -> proposal.caseFileId() == caseFileId)
        .sorted(Comparator.comparing(Proposal::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Offer> offersOf(long proposalId) {
    return offers.stream()
        .filter(offer -> offer.proposalId() == proposalId)
        .sorted(Comparator.comparing(Offer::number))
        .toList();
  }

  @Override
  public List<Offer> onTable(Collection<Long> proposalIds) {
    return offers.stream()
        .filter(offer -> proposalIds.contains(offer.proposalId()))
        .filter(offer -> byId.get(offer.proposalId()).offerCount() == offer.number())
        .toList();
  }

  @Override
  public List<Offer> firstOffersOf(Collection<Long> proposalIds) {
    return offers.stream()
        .filter(offer -> offer.number() == 1 && proposalIds.contains(offer.proposalId()))
        .toList();
  }

  @Override
  public List<Consent> consentsOf(long proposalId) {
    return consents.stream().filter(consent -> consent.proposalId() == proposalId).toList();
  }

  @Override
  public List<Proposal> waiting(WorklistFilter filter, WorklistKey after, int limit) {
    throw new UnsupportedOperationException("Worklists are read from the real database");
  }

  @Override
  public WorklistCounts count(Long creditorId) {
    throw new UnsupportedOperationException("Worklists are read from the real database");
  }

  @Override
  public List<Long> dueOn(LocalDate day, int limit) {
    return byId.values().stream()
        .filter(proposal -> proposal.nextLookOn() != null)
        .filter(proposal -> !proposal.nextLookOn().isAfter(day))
        .map(Proposal::id)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Proposal> madeSince(LocalDate from, Long creditorId, long before, int limit) {
    return byId.values().stream()
        .filter(proposal -> !proposal.madeOn().isBefore(from) && proposal.id() < before)
        .filter(proposal -> creditorId == null || creditorId == proposal.creditorId())
        .sorted(Comparator.comparing(Proposal::id).reversed())
        .limit(limit)
        .toList();
  }
}
