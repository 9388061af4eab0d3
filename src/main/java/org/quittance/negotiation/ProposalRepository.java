package org.quittance.negotiation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** All proposals with their offers and the evidence of agreement. */
public interface ProposalRepository {

  void add(Proposal proposal);

  void add(Offer offer);

  void add(Consent consent);

  Optional<Proposal> find(long id);

  /** Many at once, in any order. */
  List<Proposal> find(Collection<Long> ids);

  /** The case a proposal belongs to: who wants to change it locks that case first. */
  OptionalLong caseFileOf(long proposalId);

  Optional<Proposal> openOf(long caseFileId);

  /** The case's proposals, newest first, at most {@code limit}. */
  List<Proposal> ofCase(long caseFileId, int limit);

  /** The proposals made together on several files, in the order they were made. */
  List<Proposal> ofFamily(long familyId);

  /** In the order they were made. */
  List<Offer> offersOf(long proposalId);

  /** The offers on the table of many proposals. */
  List<Offer> onTable(Collection<Long> proposalIds);

  /** The offers that began many proposals. */
  List<Offer> firstOffersOf(Collection<Long> proposalIds);

  List<Consent> consentsOf(long proposalId);

  /** A page of the proposals that await someone, the earliest promised day first. */
  List<Proposal> waiting(WorklistFilter filter, WorklistKey after, int limit);

  /**
   * How many await whom.
   *
   * @param creditorId only this creditor's, null for all
   */
  WorklistCounts count(Long creditorId);

  /** Open proposals whose deadline asks for a look on that day, oldest first. */
  List<Long> dueOn(LocalDate day, int limit);

  /** Proposals made from that day on, newest first, after the one with id {@code before}. */
  List<Proposal> madeSince(LocalDate from, Long creditorId, long before, int limit);
}
