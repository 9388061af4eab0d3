package org.quittance.caserecords;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.caserecords.csv.ReadCase;
import org.quittance.refusal.Refusal;

/**
 * Places the cases of a file. Each call has a transaction of its own, so that a refused case takes
 * nothing else down.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class ImportPlacementService {

  private CaseFileService caseFiles;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  protected ImportPlacementService() {}

  @Inject
  public ImportPlacementService(CaseFileService caseFiles) {
    this.caseFiles = caseFiles;
  }

  /**
   * Places a case and takes it back: what would be refused is refused, and nothing is changed.
   *
   * @throws Refusal as placing it would
   */
  public void rehearse(ReadCase one) {
    caseFiles.place(one.reference(), one.placement());
    transaction.setRollbackOnly();
  }

  /**
   * @throws Refusal of the first case that is refused; then none of them is placed
   */
  public void place(List<ReadCase> cases) {
    cases.forEach(one -> caseFiles.place(one.reference(), one.placement()));
  }
}
