package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.quittance.identifier.RfReference;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.money.Money;
import org.quittance.payment.CheckoutService;
import org.quittance.payment.PaymentChoice;
import org.quittance.payment.PaymentTerms;
import org.quittance.platform.BankAccountNumber;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.Language;
import org.quittance.portal.shared.TypedAmount;

/**
 * Everything, one claim, or a free amount, by card or direct debit; or a bank transfer. Nothing is
 * chosen beforehand: paying in full is no more than one of the choices.
 */
@Named
@RequestScoped
public class PayPage {

  private static final String ALL = "all";
  private static final String FREE = "free";

  @Inject private Visit visit;
  @Inject private Agreement agreement;
  @Inject private CheckoutService checkout;
  @Inject private PaymentTerms terms;
  @Inject private Settings settings;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  private String amount;

  /** Sends the debtor to the payment page, or says what is missing. */
  public void pay() throws IOException {
    Optional<Money> stated = stated();
    if (stated.isEmpty() || getChoice() == null) {
      Feedback.problem("choice", "pay.choice");
      return;
    }
    // An agreement that was concluded or broken since changes what "everything" is.
    if (!Long.toString(getPayable().minor()).equals(request.getParameter("payable"))) {
      Feedback.problem("choice", "refusal.PAYMENT_AMOUNT_STALE", getPayable());
      return;
    }
    PaymentChoice choice = choice(stated.get());
    if (choice != null) {
      choice = choice.upTo(agreement.getCeiling());
      // Who pays everything has no instalment left to keep it for.
      if (isKeepable() && isKept() && !getChoice().equals(ALL)) {
        choice = choice.keepingMethod();
      }
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      external.redirect(
          checkout.start(visit.caseFileId(), choice, language.getTag()).checkoutUrl());
    }
  }

  private PaymentChoice choice(Money stated) {
    if (getChoice().equals(ALL)) {
      return PaymentChoice.all(stated);
    }
    if (getChoice().equals(FREE)) {
      Optional<Money> typed = TypedAmount.parse(amount);
      if (typed.isEmpty()) {
        Feedback.problem("amount", "field.amount");
      }
      return typed.map(free -> PaymentChoice.freeAmount(free, stated)).orElse(null);
    }
    for (CaseBreakdown.ClaimHeading claim : getClaims()) {
      if (key(claim).equals(getChoice())) {
        return PaymentChoice.claim(claim.id(), stated);
      }
    }
    Feedback.problem("choice", "pay.choice");
    return null;
  }

  // What the page said is owed: the service asks again if it has changed since.
  private Optional<Money> stated() {
    try {
      return Optional.of(Money.cents(Long.parseLong(request.getParameter("stated"))));
    } catch (NumberFormatException missing) {
      return Optional.empty();
    }
  }

  /** What there is to pay in all: what is owed, or what is left of an agreement on less. */
  public Money getPayable() {
    return agreement.getCeiling() == null
        ? visit.getOwedToday().outstanding()
        : agreement.getCeiling();
  }

  /** What is no longer asked for once all that was agreed is paid; null when nothing is. */
  public Money getGivenUp() {
    return agreement.getCeiling() == null
        ? null
        : visit.getOwedToday().outstanding().minus(agreement.getCeiling());
  }

  /** Whether it makes sense to keep what is paid with: instalments follow that nothing pays. */
  public boolean isKeepable() {
    return !visit.isDelegated() && agreement.getPlan() != null && agreement.getMethod() == null;
  }

  /** Whether the debtor has ticked that it may be kept. */
  public boolean isKept() {
    return "on".equals(request.getParameter("keep"));
  }

  /**
   * The claims that can be paid one by one; none when there is only one, which is everything, and
   * none under an agreement on less than the debt.
   */
  public List<CaseBreakdown.ClaimHeading> getClaims() {
    if (agreement.getCeiling() != null) {
      return List.of();
    }
    List<CaseBreakdown.ClaimHeading> owed =
        visit.getOwedToday().claims().stream()
            .filter(claim -> claim.outstanding().isPositive())
            .toList();
    return owed.size() > 1 ? owed : List.of();
  }

  /** The name of a claim's choice. */
  public String key(CaseBreakdown.ClaimHeading claim) {
    return "claim-" + Ids.text(claim.id());
  }

  /** The choice made; null before one is. */
  public String getChoice() {
    return request.getParameter("choice");
  }

  public Money getMinimum() {
    return terms.minimum();
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  /** The agency's account for transfers, in groups of four; null when it takes none. */
  public String getIban() {
    return settings
        .text("quittance.agency.iban")
        .flatMap(BankAccountNumber::parse)
        .map(BankAccountNumber::printed)
        .orElse(null);
  }

  /** What a transfer must carry to find its file by itself. */
  public String getTransferReference() {
    try {
      return RfReference.make(visit.getCaseReference()).printed();
    } catch (IllegalArgumentException tooLong) {
      return visit.getCaseReference();
    }
  }
}
