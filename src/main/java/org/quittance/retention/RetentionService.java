package org.quittance.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.ErasureDue;
import org.quittance.casefile.rules.ErasureStage;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.Retention;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;

/** Erases by the clock, and tells beforehand what it is going to erase. */
@ApplicationScoped
@Transactional
public class RetentionService {

  /** Where the numbers of a forecast stop: beyond it they are told as "more than". */
  public static final int COUNTED = 10_000;

  private static final int CASES_AT_ONCE = 100;
  private static final int IMPORTS_AT_ONCE = 10;
  private static final int SHOWN = 10;
  private static final int MONTH = 30;
  private static final int YEAR = 365;

  private ErasureRepository erasures;
  private CaseFileRepository caseFiles;
  private Event<ErasureDue> due;
  private Event<CaseEvent> events;
  private Clock clock;

  protected RetentionService() {}

  @Inject
  public RetentionService(
      ErasureRepository erasures,
      CaseFileRepository caseFiles,
      Event<ErasureDue> due,
      Event<CaseEvent> events,
      Clock clock) {
    this.erasures = erasures;
    this.caseFiles = caseFiles;
    this.due = due;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Looks up when some cases were closed that do not know it yet.
   *
   * @return false when all do
   */
  public boolean dateSome() {
    return erasures.dateSome(CASES_AT_ONCE) == CASES_AT_ONCE;
  }

  /**
   * Erases what is due of the next cases of a jurisdiction. That it was erased, and of which kind
   * it was, is the last thing their timelines say.
   *
   * @return false when nothing is left to erase today
   */
  public boolean eraseSome(String jurisdiction, ErasureStage stage) {
    LocalDate today = BusinessDate.today(clock);
    Retention retention = Jurisdictions.of(jurisdiction).retention();
    List<Long> cases =
        erasures.lockDue(
            jurisdiction, stage, stage.latestClosingDue(retention, today), CASES_AT_ONCE);
    if (cases.isEmpty()) {
      return false;
    }
    // First those who refer to what is kept centrally.
    due.fire(new ErasureDue(stage, cases));
    erasures.erase(stage, cases, today);
    String article = stage.rule(retention).article();
    for (CaseFile caseFile : caseFiles.find(cases)) {
      events.fire(
          new CaseEvent(
              caseFile.id(),
              caseFile.reference(),
              "data.erased",
              Map.of("stage", stage.name(), "reason", article)));
    }
    erasures.done(stage, cases);
    return true;
  }

  /**
   * Erases some import files that were done with 30 days ago: what they brought is in the cases,
   * and the file itself holds the data of many people. No law sets the period.
   *
   * @return false when there are none
   */
  public boolean forgetImports() {
    return erasures.forgetImports(clock.instant().minus(Duration.ofDays(MONTH)), IMPORTS_AT_ONCE)
        == IMPORTS_AT_ONCE;
  }

  /** What would be erased and when, of every jurisdiction and stage; erases nothing. */
  public List<ErasureForecast> forecast() {
    LocalDate today = BusinessDate.today(clock);
    List<ErasureForecast> forecasts = new ArrayList<>();
    for (String jurisdiction : Jurisdictions.codes()) {
      for (ErasureStage stage : ErasureStage.values()) {
        forecasts.add(forecast(jurisdiction, stage, today));
      }
    }
    return forecasts;
  }

  private ErasureForecast forecast(String jurisdiction, ErasureStage stage, LocalDate today) {
    Retention retention = Jurisdictions.of(jurisdiction).retention();
    Retention.Rule rule = stage.rule(retention);
    return new ErasureForecast(
        jurisdiction,
        stage,
        rule.period(),
        rule.article(),
        new ErasureForecast.Counts(
            count(jurisdiction, stage, today),
            count(jurisdiction, stage, today.plusDays(MONTH)),
            count(jurisdiction, stage, today.plusDays(YEAR))),
        erasures.next(jurisdiction, stage, SHOWN).stream()
            .map(
                next ->
                    new ErasureForecast.Case(
                        next.caseReference(),
                        next.closedOn(),
                        stage.keptUntil(retention, next.closedOn())))
            .toList());
  }

  private long count(String jurisdiction, ErasureStage stage, LocalDate on) {
    Retention retention = Jurisdictions.of(jurisdiction).retention();
    return erasures.count(jurisdiction, stage, stage.latestClosingDue(retention, on), COUNTED + 1);
  }
}
