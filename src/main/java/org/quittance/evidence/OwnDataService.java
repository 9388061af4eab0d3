package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.outbox.CaseEvent;

/**
 * Hands a debtor everything held about them (GDPR art. 15 and 20): as JSON for machines and as a
 * page to read, in their language, with every paper. What concerns other people only, such as which
 * member of staff did something, is left out (art. 15, 4).
 */
@ApplicationScoped
@Transactional
public class OwnDataService {

  private CaseFileService cases;
  private CaseFileRepository caseFiles;
  private OwnDataWriter writer;
  private DataNotice notice;
  private Event<CaseEvent> events;
  private Clock clock;

  protected OwnDataService() {}

  @Inject
  OwnDataService(
      CaseFileService cases,
      CaseFileRepository caseFiles,
      OwnDataWriter writer,
      DataNotice notice,
      Event<CaseEvent> events,
      Clock clock) {
    this.cases = cases;
    this.caseFiles = caseFiles;
    this.writer = writer;
    this.notice = notice;
    this.events = events;
    this.clock = clock;
  }

  /** What is held about the debtor of a case, why, for how long and who receives it. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @RefusedToDelegates
  public List<HeldData> held(long caseFileId, Locale locale) {
    CaseOverview file = cases.find(caseFileId);
    return notice.of(file, file.law().spoken(locale));
  }

  /** Opens the export of the debtor whose door was passed, and notes it on the timeline. */
  @RefusedToDelegates
  public CaseOverview open(long caseFileId) {
    caseFiles.lock(caseFileId);
    CaseOverview file = cases.find(caseFileId);
    events.fire(new CaseEvent(file.id(), file.reference(), "data.exported", Map.of()));
    return file;
  }

  /** Writes the export of a case that was opened before; the stream is left open. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  @RefusedToDelegates
  public void write(CaseOverview file, Locale locale, OutputStream out) throws IOException {
    writer.write(file, file.law().spoken(locale), clock.instant(), out);
  }
}
