package org.quittance.portal.creditor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.money.Money;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/** Asks the creditor for the money its debtor says they have paid it. */
@Named
@RequestScoped
public class PaidPanel {

  @Inject private DeclarationService declarations;

  private String amount;
  private String because;

  /** What waits for the creditor's answer, newest first. */
  public List<DeclarationSummary> waiting(long caseFileId) {
    return declarations.ofCase(caseFileId).stream()
        .filter(one -> one.kind() == DeclarationKind.ALREADY_PAID && one.isWaiting())
        .toList();
  }

  /** The money is there; without an amount it is what the debtor said. */
  public String received(String caseReference, long declarationId) {
    if (amount == null || amount.isBlank()) {
      return answer(caseReference, () -> declarations.confirm(declarationId, because));
    }
    Money found = TypedAmount.parse(amount).orElse(null);
    if (found == null) {
      Feedback.problem("amount", "field.amount");
      return null;
    }
    return answer(caseReference, () -> declarations.confirmPaid(declarationId, found, because));
  }

  public String notReceived(String caseReference, long declarationId) {
    return answer(caseReference, () -> declarations.lift(declarationId, because));
  }

  private String answer(String caseReference, Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      return null;
    }
    Feedback.news("creditor.declaration.answered");
    return "/creditor/case.xhtml" + Address.query("faces-redirect", true, "ref", caseReference);
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getBecause() {
    return because;
  }

  public void setBecause(String because) {
    this.because = because;
  }
}
