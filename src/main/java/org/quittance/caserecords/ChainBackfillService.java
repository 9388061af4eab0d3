package org.quittance.caserecords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.quittance.casefile.CaseFileRepository;

/**
 * Chains timelines from before there was a chain: a bounded number of cases at a time, each under
 * its own lock, while the portal is in use. A case that something happens to meanwhile is chained
 * on the spot.
 */
@ApplicationScoped
@Transactional
public class ChainBackfillService {

  private static final int CASES_AT_ONCE = 50;

  private CaseEventRepository events;
  private CaseFileRepository caseFiles;
  private EventChain chain;

  protected ChainBackfillService() {}

  @Inject
  ChainBackfillService(CaseEventRepository events, CaseFileRepository caseFiles, EventChain chain) {
    this.events = events;
    this.caseFiles = caseFiles;
    this.chain = chain;
  }

  /**
   * Chains the next cases.
   *
   * @return false when there is nothing left to do, now or ever
   */
  public boolean chainSome() {
    ChainProgress progress = events.lockChainProgress();
    if (progress.done()) {
      return false;
    }
    List<Long> next = caseFiles.idsAfter(progress.lastCaseFileId(), CASES_AT_ONCE);
    next.forEach(id -> caseFiles.lock(id).ifPresent(chain::chainOld));
    boolean done = next.size() < CASES_AT_ONCE;
    events.chained(next.isEmpty() ? progress.lastCaseFileId() : next.get(next.size() - 1), done);
    return !done;
  }
}
