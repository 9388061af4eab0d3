package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.PaymentMeans;
import org.quittance.plan.rules.PlanStatus;

/**
 * Tells the debtor of one instalment: that it is coming, that it is due, late or missed, that the
 * bank said no, that it has another date. Reminders are held back while a proposal is open, because
 * nobody is chased who waits for an answer; and nothing is said of an instalment that was paid in
 * the meantime.
 */
@ApplicationScoped
class InstalmentMailWriter implements MailWriter {

  private static final Set<MailKind> CHANGES =
      EnumSet.of(MailKind.INSTALMENT_MOVED, MailKind.INSTALMENT_SKIPPED);

  private InstalmentPlanService plans;
  private PlanDeliveryService papers;
  private PlanWords words;
  private DebtorLetter letter;

  protected InstalmentMailWriter() {}

  @Inject
  InstalmentMailWriter(
      InstalmentPlanService plans,
      PlanDeliveryService papers,
      PlanWords words,
      DebtorLetter letter) {
    this.plans = plans;
    this.papers = papers;
    this.words = words;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.INSTALMENT_ANNOUNCED,
        MailKind.INSTALMENT_DUE_SOON,
        MailKind.INSTALMENT_LATE,
        MailKind.INSTALMENT_DECLINED,
        MailKind.AUTHENTICATION_NEEDED,
        MailKind.INSTALMENT_MISSED,
        MailKind.INSTALMENT_MOVED,
        MailKind.INSTALMENT_SKIPPED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    PlanSummary plan = plans.find(mail.subject().id());
    InstalmentSummary instalment =
        plan.instalments().stream()
            .filter(one -> one.number() == mail.subject().number())
            .findFirst()
            .orElseThrow();
    if (plan.status() != PlanStatus.ACTIVE && plan.status() != PlanStatus.BREACH_ANNOUNCED) {
      return new Outcome.Nothing("The plan does not run any more, or not for now");
    }
    if (!CHANGES.contains(mail.kind()) && !instalment.status().isOpen()) {
      return new Outcome.Nothing("The instalment is no longer to be paid");
    }
    return switch (mail.kind()) {
      case INSTALMENT_ANNOUNCED -> announced(mail, plan, instalment);
      case INSTALMENT_DUE_SOON -> dueSoon(mail, plan, instalment);
      case INSTALMENT_LATE -> late(mail, plan, instalment);
      case INSTALMENT_DECLINED -> declined(mail, plan, instalment);
      case AUTHENTICATION_NEEDED -> authentication(mail, plan, instalment);
      case INSTALMENT_MISSED -> missed(mail, plan, instalment);
      case INSTALMENT_MOVED -> moved(mail, plan, instalment);
      case INSTALMENT_SKIPPED -> skipped(mail, plan, instalment);
      default -> throw new IllegalArgumentException(mail.kind().name());
    };
  }

  private Outcome announced(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    if (instalment.days().collectOn() == null) {
      return new Outcome.Nothing("The instalment is not collected any more");
    }
    return letter.write(
        mail,
        "announced",
        List.of(),
        (text, caseFile) -> {
          words.instalment(text, plan, instalment);
          words.means(text, plan);
          text.close(".nothing").close(".bends");
          if (plan.means().kind() == PaymentMeans.SEPA_DEBIT) {
            text.close(".refund");
          }
          text.close("news.call", letter.phone());
        });
  }

  private Outcome dueSoon(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    return letter.write(
        mail,
        "dueSoon",
        List.of(),
        (text, caseFile) -> {
          words.instalment(text, plan, instalment);
          text.close(".how")
              .close(".nothing", instalment.days().graceUntil())
              .close("news.call", letter.phone());
        });
  }

  private Outcome late(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    return letter.write(
        mail,
        "late",
        List.of(),
        new Object[] {instalment.dueOn()},
        (text, caseFile) -> {
          words.instalment(text, plan, instalment);
          text.fact("fact.graceUntil", instalment.days().graceUntil())
              .close(".paid")
              .close("dueSoon.how")
              .close("dueSoon.nothing", instalment.days().graceUntil())
              .close("news.call", letter.phone());
        });
  }

  private Outcome declined(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    return letter.write(
        mail,
        "declined",
        List.of(),
        new Object[] {instalment.dueOn()},
        (text, caseFile) -> {
          words.instalment(text, plan, instalment);
          words.means(text, plan);
          if (instalment.days().collectOn() != null) {
            text.close(".retry", instalment.days().collectOn());
          }
          text.close(".yourself")
              .close(".nothing", instalment.days().graceUntil())
              .close("news.call", letter.phone());
        });
  }

  private Outcome authentication(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    return letter.write(
        mail,
        "authentication",
        List.of(),
        new Object[] {instalment.dueOn()},
        (text, caseFile) -> {
          words.instalment(text, plan, instalment);
          text.fact("fact.graceUntil", instalment.days().graceUntil())
              .close(".how")
              .close("declined.nothing", instalment.days().graceUntil())
              .close("news.call", letter.phone());
        });
  }

  private Outcome missed(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    if (plan.status() == PlanStatus.BREACH_ANNOUNCED) {
      return new Outcome.Nothing("The notice that the agreement is in danger says it");
    }
    return letter.write(
        mail,
        "missed",
        List.of(),
        new Object[] {instalment.dueOn()},
        (text, caseFile) -> {
          words.instalment(text, plan, instalment);
          text.close(".pay");
          if (plan.allowancesLeft().repairs() > 0) {
            text.close(".move", plan.granted().longestMoveDays(), plan.allowancesLeft().repairs());
          }
          if (plan.allowancesLeft().skips() > 0) {
            text.close(".skip", plan.allowancesLeft().skips());
          }
          text.close(".nothing").close("news.call", letter.phone());
        });
  }

  private Outcome moved(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    return letter.write(
        mail,
        "moved",
        calendar(plan),
        new Object[] {instalment.originalDueOn()},
        (text, caseFile) -> {
          text.fact("fact.newDate", instalment.days().payableOn())
              .fact("fact.toPayNow", instalment.amount());
          words.means(text, plan);
          words.next(text, plan);
          text.close(".calendar", letter.phone());
        });
  }

  private Outcome skipped(ClaimedMail mail, PlanSummary plan, InstalmentSummary instalment) {
    InstalmentSummary last = plan.instalments().get(plan.instalments().size() - 1);
    return letter.write(
        mail,
        "skipped",
        calendar(plan),
        new Object[] {instalment.originalDueOn()},
        (text, caseFile) -> {
          text.fact("fact.newDate", last.days().payableOn())
              .fact("fact.toPayNow", instalment.amount());
          words.next(text, plan);
          text.close("moved.calendar", letter.phone());
        });
  }

  private List<Attachment> calendar(PlanSummary plan) {
    return List.of(papers.calendarOf(plan.caseFileId(), plan.id()).attachment());
  }
}
