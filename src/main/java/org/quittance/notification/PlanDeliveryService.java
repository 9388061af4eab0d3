package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.document.AgreementCopy;
import org.quittance.document.AgreementCopyRepository;
import org.quittance.document.CalendarContent;
import org.quittance.document.CalendarFile;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanRefusal;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.platform.Wording;
import org.quittance.refusal.Refusal;

/**
 * Hands the papers of plans out as files, by mail or for download. The agreement is printed once
 * and is the same paper ever after; the calendar says what holds today.
 */
@ApplicationScoped
@Transactional
public class PlanDeliveryService {

  private CaseFileService cases;
  private CaseFileRepository caseFiles;
  private InstalmentPlanService plans;
  private AgreementPrinting printing;
  private AgreementCopyRepository copies;
  private CalendarHost host;
  private Clock clock;

  protected PlanDeliveryService() {}

  @Inject
  public PlanDeliveryService(
      CaseFileService cases,
      CaseFileRepository caseFiles,
      InstalmentPlanService plans,
      AgreementPrinting printing,
      AgreementCopyRepository copies,
      CalendarHost host,
      Clock clock) {
    this.cases = cases;
    this.caseFiles = caseFiles;
    this.plans = plans;
    this.printing = printing;
    this.copies = copies;
    this.host = host;
    this.clock = clock;
  }

  /** Who prints a calendar, and under which name its entries are known. */
  @ApplicationScoped
  static class CalendarHost {

    private AgencyIdentity agency;
    private Settings settings;

    protected CalendarHost() {}

    @Inject
    CalendarHost(AgencyIdentity agency, Settings settings) {
      this.agency = agency;
      this.settings = settings;
    }

    String uid(long planId, int number) {
      String domain = URI.create(settings.portalUrl()).getHost();
      return "instalment-" + Ids.text(planId) + "-" + number + "@" + domain;
    }

    AgencyIdentity agency() {
      return agency;
    }
  }

  /**
   * The agreement of a plan of a case the caller may see.
   *
   * @param planId null for the newest
   * @throws Refusal when there is no such case or plan
   */
  public PlanFile agreementOf(long caseFileId, Long planId) {
    CaseOverview caseFile = cases.find(caseFileId);
    List<PlanSummary> all = plans.ofCase(caseFileId);
    PlanSummary plan = find(all, planId);
    AgreementCopy copy = copies.find(plan.id()).orElseGet(() -> print(caseFile, all, plan));
    String name =
        Wording.text(
            Wording.DOCUMENTS,
            "agreement.fileName",
            copy.locale(),
            caseFile.reference(),
            plan.agreedOn().toString());
    return new PlanFile(fileName(name, ".pdf"), "application/pdf", copy.content());
  }

  // Two who ask at the same moment must not print two papers.
  private AgreementCopy print(CaseOverview caseFile, List<PlanSummary> all, PlanSummary plan) {
    caseFiles.lock(caseFile.id());
    return copies
        .find(plan.id())
        .orElseGet(
            () -> {
              AgreementCopy copy =
                  printing.print(caseFile, plan, numberOf(caseFile, all, plan), clock.instant());
              copies.add(copy);
              return copy;
            });
  }

  private static String numberOf(CaseOverview caseFile, List<PlanSummary> all, PlanSummary plan) {
    return caseFile.reference() + "-A" + (all.size() - all.indexOf(plan));
  }

  /**
   * The instalments of a plan as they stand now, for the reader's own calendar. A later edition
   * changes the entries of an earlier one and strikes out what is no longer to be paid.
   *
   * @param planId null for the newest
   * @throws Refusal when there is no such case or plan
   */
  public PlanFile calendarOf(long caseFileId, Long planId) {
    CaseOverview caseFile = cases.find(caseFileId);
    PlanSummary plan = find(plans.ofCase(caseFileId), planId);
    Locale locale = caseFile.law().spoken(caseFile.debtor().contact().language());
    CalendarContent content =
        new CalendarContent(
            locale,
            text("calendar.title", locale, caseFile.reference()),
            clock.instant(),
            plan.instalments().stream()
                .map(instalment -> entry(caseFile, plan, instalment, locale))
                .toList());
    return new PlanFile(
        fileName(text("calendar.fileName", locale, caseFile.reference()), ".ics"),
        CalendarFile.MEDIA_TYPE,
        CalendarFile.of(content));
  }

  private CalendarContent.Entry entry(
      CaseOverview caseFile, PlanSummary plan, InstalmentSummary instalment, Locale locale) {
    boolean calledOff =
        instalment.status() == InstalmentStatus.SKIPPED
            || instalment.status() == InstalmentStatus.CANCELLED;
    boolean collected = plan.means().kind().isCollected();
    return new CalendarContent.Entry(
        host.uid(plan.id(), instalment.number()),
        plan.version(),
        collected ? instalment.days().payableOn() : instalment.dueOn(),
        text(
            "calendar.entry",
            locale,
            caseFile.reference(),
            instalment.number(),
            plan.instalments().size()),
        text(
            collected ? "calendar.collect" : "calendar.pay",
            locale,
            instalment.amount(),
            host.agency().name(),
            host.agency().phone()),
        calledOff);
  }

  private static PlanSummary find(List<PlanSummary> all, Long planId) {
    return all.stream()
        .filter(plan -> planId == null || plan.id() == planId)
        .findFirst()
        .orElseThrow(() -> Refusal.of(PlanRefusal.PLAN_UNKNOWN));
  }

  private static String text(String key, Locale locale, Object... arguments) {
    return Wording.text(Wording.DOCUMENTS, key, locale, arguments);
  }

  private static String fileName(String name, String extension) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    return plain.replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._-]", "-") + extension;
  }
}
