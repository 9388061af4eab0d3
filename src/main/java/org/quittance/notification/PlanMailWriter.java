package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;

/** Tells the debtor how their plan as a whole fares. */
@ApplicationScoped
class PlanMailWriter implements MailWriter {

  private static final Outcome OVERTAKEN =
      new Outcome.Nothing("What it was to tell has been overtaken");

  private static final Set<MailKind> OF_A_RUNNING_PLAN =
      EnumSet.of(
          MailKind.METHOD_UNUSABLE,
          MailKind.METHOD_CHANGED,
          MailKind.PLAN_CURED,
          MailKind.PLAN_RESUMED,
          MailKind.PAYMENT_TAKEN_BACK);

  private InstalmentPlanService plans;
  private LedgerService ledger;
  private ReceiptService receipts;
  private ReceiptDeliveryService receiptFiles;
  private PlanWords words;
  private DebtorLetter letter;
  private Clock clock;

  protected PlanMailWriter() {}

  @Inject
  PlanMailWriter(
      InstalmentPlanService plans,
      LedgerService ledger,
      ReceiptService receipts,
      ReceiptDeliveryService receiptFiles,
      PlanWords words,
      DebtorLetter letter,
      Clock clock) {
    this.plans = plans;
    this.ledger = ledger;
    this.receipts = receipts;
    this.receiptFiles = receiptFiles;
    this.words = words;
    this.letter = letter;
    this.clock = clock;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.METHOD_UNUSABLE,
        MailKind.METHOD_CHANGED,
        MailKind.BREACH_ANNOUNCED,
        MailKind.PLAN_CURED,
        MailKind.PLAN_BREACHED,
        MailKind.PLAN_SUSPENDED,
        MailKind.PLAN_RESUMED,
        MailKind.PLAN_CANCELLED,
        MailKind.PAYMENT_TAKEN_BACK,
        MailKind.PLAN_COMPLETED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    PlanSummary plan = plans.find(mail.subject().id());
    if (OF_A_RUNNING_PLAN.contains(mail.kind()) && !plan.status().isRunning()) {
      return OVERTAKEN;
    }
    return switch (mail.kind()) {
      case METHOD_UNUSABLE -> unusable(mail, plan);
      case METHOD_CHANGED -> methodChanged(mail, plan);
      case BREACH_ANNOUNCED -> danger(mail, plan);
      case PLAN_CURED -> cured(mail, plan);
      case PLAN_BREACHED -> breached(mail);
      case PLAN_SUSPENDED -> suspended(mail, plan);
      case PLAN_RESUMED -> resumed(mail, plan);
      case PLAN_CANCELLED -> cancelled(mail);
      case PAYMENT_TAKEN_BACK -> takenBack(mail, plan);
      case PLAN_COMPLETED -> completed(mail, plan);
      default -> throw new IllegalArgumentException(mail.kind().name());
    };
  }

  private Outcome unusable(ClaimedMail mail, PlanSummary plan) {
    return letter.write(
        mail,
        "unusable",
        List.of(),
        (text, caseFile) -> {
          words.next(text, plan);
          text.close(".how").close(".nothing").close("news.call", letter.phone());
        });
  }

  private Outcome methodChanged(ClaimedMail mail, PlanSummary plan) {
    return letter.write(
        mail,
        "method",
        List.of(),
        (text, caseFile) -> {
          words.means(text, plan);
          words.next(text, plan);
          text.close(".notYou", letter.phone());
        });
  }

  private Outcome danger(ClaimedMail mail, PlanSummary plan) {
    if (plan.status() != PlanStatus.BREACH_ANNOUNCED) {
      return OVERTAKEN;
    }
    return letter.write(
        mail,
        "danger",
        List.of(),
        new Object[] {plan.cureUntil()},
        (text, caseFile) -> {
          text.fact("fact.missing", PlanWords.missing(plan, today()))
              .fact("fact.cureUntil", plan.cureUntil())
              .fact("fact.paidSoFar", plan.paid())
              .fact("fact.leftOfPlan", plan.left())
              .close(".how")
              .close(".nothing")
              .close("news.call", letter.phone());
        });
  }

  private Outcome cured(ClaimedMail mail, PlanSummary plan) {
    return letter.write(
        mail,
        "cured",
        List.of(),
        (text, caseFile) -> {
          words.next(text, plan);
          text.fact("fact.leftOfPlan", plan.left()).close("news.nothing");
        });
  }

  private Outcome breached(ClaimedMail mail) {
    return letter.write(
        mail,
        "breached",
        List.of(),
        (text, caseFile) -> {
          Money owed = owed(caseFile);
          text.fact("fact.leftOfDebt", owed)
              .close(".kept")
              .close(".nothing")
              .close("news.call", letter.phone());
        });
  }

  private Outcome suspended(ClaimedMail mail, PlanSummary plan) {
    return plan.status() == PlanStatus.SUSPENDED
        ? letter.write(
            mail,
            "suspended",
            List.of(),
            (text, caseFile) -> text.close(".nothing").close("news.call", letter.phone()))
        : OVERTAKEN;
  }

  private Outcome resumed(ClaimedMail mail, PlanSummary plan) {
    return letter.write(
        mail,
        "resumed",
        List.of(),
        (text, caseFile) -> {
          words.next(text, plan);
          words.means(text, plan);
          plan.next()
              .filter(next -> !next.days().payableOn().isAfter(today()))
              .ifPresent(next -> text.close(".dates", next.days().graceUntil()));
          text.close("news.call", letter.phone());
        });
  }

  private Outcome cancelled(ClaimedMail mail) {
    return letter.write(
        mail,
        "cancelled",
        List.of(),
        (text, caseFile) -> {
          text.close(".kept");
          if (caseFile.status() == CaseStatus.RECALLED) {
            text.close(".recalled");
          } else {
            text.close("news.possible").close("news.stillOwed");
          }
          text.close("news.call", letter.phone());
        });
  }

  private Outcome takenBack(ClaimedMail mail, PlanSummary plan) {
    Optional<InstalmentSummary> next = plan.next();
    if (next.isEmpty()) {
      return OVERTAKEN;
    }
    return letter.write(
        mail,
        "takenBack",
        List.of(),
        (text, caseFile) -> {
          words.instalment(text, plan, next.get());
          text.close(".nothing", next.get().days().graceUntil()).close("news.call", letter.phone());
        });
  }

  private Outcome completed(ClaimedMail mail, PlanSummary plan) {
    if (plan.status() != PlanStatus.COMPLETED) {
      return OVERTAKEN;
    }
    Optional<ReceiptSummary> finalReceipt =
        receipts.receiptsOf(mail.caseFileId()).stream()
            .filter(receipt -> receipt.outstanding().isZero())
            .max(Comparator.comparing(ReceiptSummary::issuedAt));
    List<Attachment> files =
        finalReceipt
            .map(receipt -> receiptFiles.fileOf(mail.caseFileId(), receipt.id()))
            .map(file -> new Attachment(file.name(), "application/pdf", file.content()))
            .map(List::of)
            .orElse(List.of());
    return letter.write(
        mail,
        "completed",
        files,
        (text, caseFile) -> {
          text.fact("fact.paidSoFar", plan.paid());
          if (plan.waivedOnCompletion().isPositive()) {
            text.fact("fact.waivedNow", plan.waivedOnCompletion());
          }
          if (caseFile.status() == CaseStatus.SETTLED && finalReceipt.isPresent()) {
            text.close(".settled", caseFile.reference());
          }
          if (owed(caseFile).isPositive()) {
            text.fact("fact.leftOfDebt", owed(caseFile)).close(".more");
          } else {
            text.close(".nothing");
          }
        });
  }

  private Money owed(CaseOverview caseFile) {
    return ledger.breakdown(caseFile.id(), caseFile.creditor().kind(), today()).outstanding();
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
