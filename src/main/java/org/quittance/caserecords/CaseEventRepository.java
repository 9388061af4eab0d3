package org.quittance.caserecords;

import java.util.List;

/** All recorded events. */
public interface CaseEventRepository {

  void add(RecordedEvent event);

  /**
   * Gives committed events that have none their position in the feed, oldest first.
   *
   * @return how many were given one
   */
  int position(int atMost);

  /**
   * The feed in its order.
   *
   * @param after position to start behind, exclusive
   * @param creditorId limits to one creditor's cases, null for all
   */
  List<RecordedEvent> feed(long after, Long creditorId, int limit);

  /**
   * What happened to one case, newest first.
   *
   * @param before sequence to start behind, exclusive
   */
  List<RecordedEvent> timeline(long caseFileId, long before, int limit);

  /**
   * What one actor did on one case, newest first.
   *
   * @param before sequence to start behind, exclusive
   */
  List<RecordedEvent> ofActor(long caseFileId, String actorName, long before, int limit);

  /**
   * What happened to one case, oldest first.
   *
   * @param after sequence to start behind, exclusive
   */
  List<RecordedEvent> timelineFrom(long caseFileId, long after, int limit);

  /** Takes the lock of the one row that says how far old timelines are chained. */
  ChainProgress lockChainProgress();

  void chained(long lastCaseFileId, boolean done);
}
