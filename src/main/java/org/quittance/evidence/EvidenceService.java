package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.outbox.CaseEvent;

/**
 * Makes the evidence file of a case: all that is known of it, its timeline with the fingerprints
 * that chain it, what the debtor agreed to, every paper, the anchors that cover it, and what it
 * takes to verify all this without us.
 */
@ApplicationScoped
@Transactional
public class EvidenceService {

  private CaseFileService cases;
  private CaseFileRepository caseFiles;
  private EvidenceWriter writer;
  private Event<CaseEvent> events;
  private Clock clock;

  protected EvidenceService() {}

  @Inject
  EvidenceService(
      CaseFileService cases,
      CaseFileRepository caseFiles,
      EvidenceWriter writer,
      Event<CaseEvent> events,
      Clock clock) {
    this.cases = cases;
    this.caseFiles = caseFiles;
    this.writer = writer;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens the evidence file of a case the caller may see, and notes on its timeline who asked for
   * it.
   *
   * @throws org.quittance.refusal.Refusal when there is no such case for the caller
   */
  @RefusedToDelegates
  public CaseOverview open(String caseReference) {
    CaseOverview file = cases.find(caseReference);
    caseFiles.lock(file.id());
    events.fire(new CaseEvent(file.id(), file.reference(), "evidence.exported", Map.of()));
    return file;
  }

  /**
   * Writes the file of a case that was opened before, as it is read; the stream is left open. No
   * transaction is held: the reader may be slow.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  @RefusedToDelegates
  public void write(CaseOverview file, OutputStream out) throws IOException {
    writer.write(file, clock.instant(), out);
  }
}
