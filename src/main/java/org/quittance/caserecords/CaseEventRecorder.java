package org.quittance.caserecords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;

/**
 * Keeps every case event in the transaction that fired it: both commit or neither does. It runs
 * under the case's row lock, which numbers the case's events without a gap and chains each to the
 * one before.
 */
@ApplicationScoped
class CaseEventRecorder {

  private static final Actor SYSTEM = Actor.system("quittance");

  private final Jsonb json = JsonbBuilder.create();
  @Inject private CaseEventRepository events;
  @Inject private CaseFileRepository caseFiles;
  @Inject private EventChain chain;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;

  void keep(@Observes CaseEvent event) {
    CaseFile caseFile =
        caseFiles
            .locked(event.caseFileId())
            .orElseThrow(() -> new IllegalStateException("No case file " + event.caseReference()));
    RecordedEvent recorded =
        new RecordedEvent(
            caseFile,
            event,
            json.toJson(event.data()),
            currentActor.known().orElse(SYSTEM),
            clock.instant());
    caseFile.noteStanding(BusinessDate.today(clock));
    chain.append(caseFile, recorded);
    events.add(recorded);
  }
}
