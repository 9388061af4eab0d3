package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SavedMethodSummary;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PaymentMeans;
import org.quittance.plan.rules.PlanKind;
import org.quittance.platform.AgencyIdentity;

/** What mails say of a plan: an instalment, what is next, and by what it is paid. */
@ApplicationScoped
class PlanWords {

  private SavedMethodService methods;
  private AgencyIdentity agency;

  protected PlanWords() {}

  @Inject
  PlanWords(SavedMethodService methods, AgencyIdentity agency) {
    this.methods = methods;
    this.agency = agency;
  }

  /** Which instalment, how much of it is left, and when it is payable. */
  void instalment(MailComposer text, PlanSummary plan, InstalmentSummary instalment) {
    boolean collected = instalment.days().collectOn() != null;
    text.fact(
            "fact.instalment",
            text.say("fact.instalmentOf", instalment.number(), plan.instalments().size()))
        .fact("fact.toPayNow", instalment.left())
        .fact(
            collected ? "fact.collectOn" : "fact.payOn",
            collected ? instalment.days().collectOn() : instalment.days().payableOn());
  }

  /** By what the instalments are paid; of a direct debit also what its notice has to name. */
  void means(MailComposer text, PlanSummary plan) {
    PaymentMeans kind = plan.means().kind();
    Optional<SavedMethodSummary> method =
        methods.of(plan.caseFileId()).stream()
            .filter(one -> Long.valueOf(one.id()).equals(plan.savedMethodId()))
            .findFirst();
    if (kind == PaymentMeans.SELF || method.isEmpty()) {
      text.fact("fact.means", text.say("means.SELF"));
      return;
    }
    text.fact(
        "fact.means",
        text.say("means." + kind.name(), branded(method.get().brand()), method.get().last4()));
    if (kind == PaymentMeans.SEPA_DEBIT) {
      if (method.get().mandateReference() != null) {
        text.fact("fact.mandate", method.get().mandateReference());
      }
      agency.sepaCreditorId().ifPresent(id -> text.fact("fact.creditorId", id));
    }
  }

  private static String branded(String brand) {
    return brand.isEmpty()
        ? brand
        : brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
  }

  /** What is to be paid next, if anything is. */
  void next(MailComposer text, PlanSummary plan) {
    plan.next()
        .ifPresent(
            next ->
                text.fact(
                    "fact.next", text.say("fact.nextValue", next.left(), next.days().payableOn())));
  }

  /**
   * What is to be settled to keep a plan in danger: what was missed, and of a settlement what is
   * late.
   */
  static Money missing(PlanSummary plan, LocalDate today) {
    return Money.sum(
        plan.instalments().stream()
            .filter(
                one ->
                    one.status() == InstalmentStatus.MISSED
                        || plan.kind() == PlanKind.SETTLEMENT
                            && one.days().payableOn().isBefore(today))
            .map(InstalmentSummary::left)
            .toList());
  }
}
