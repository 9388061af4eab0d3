package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.ReceiptSummary;
import org.quittance.plan.InstalmentPlanService;

/**
 * Tells the debtor that a bank took back a payment, unless the mail about their plan tells them
 * which instalment is owed again.
 */
@ApplicationScoped
class ReversalMailWriter implements MailWriter {

  private ReceiptService receipts;
  private InstalmentPlanService plans;
  private DebtorLetter letter;

  protected ReversalMailWriter() {}

  @Inject
  ReversalMailWriter(ReceiptService receipts, InstalmentPlanService plans, DebtorLetter letter) {
    this.receipts = receipts;
    this.plans = plans;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.PAYMENT_REVERSED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    long paymentId = mail.subject().id();
    Optional<ReceiptSummary> receipt = receipts.takenBack(mail.caseFileId(), paymentId);
    if (receipt.isEmpty()) {
      return new Outcome.Nothing("The bank has given the money back");
    }
    boolean planTells =
        plans
            .counting(mail.caseFileId(), paymentId)
            .filter(plan -> plan.next().isPresent())
            .isPresent();
    if (planTells) {
      return new Outcome.Nothing("The mail about the plan tells it");
    }
    return letter.write(
        mail,
        "reversed",
        List.of(),
        (text, caseFile) -> {
          text.fact("fact.takenBack", receipt.get().takenBack().amount())
              .fact("fact.takenBackOn", receipt.get().takenBack().on())
              .fact("fact.receivedOn", receipt.get().receivedOn())
              .fact("fact.receipt", receipt.get().number())
              .close(".asked")
              .close(".nothing");
          if (caseFile.status() == CaseStatus.OPEN) {
            text.close("news.possible");
          }
          text.close("news.call", letter.phone());
        });
  }
}
