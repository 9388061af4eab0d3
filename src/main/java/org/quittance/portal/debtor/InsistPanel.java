package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.CaseBreakdown.ClaimHeading;
import org.quittance.money.Money;
import org.quittance.payment.CheckoutService;
import org.quittance.payment.PaymentChoice;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.Language;

/**
 * Lets a debtor pay what they contest, if they insist: claim by claim, with a tick of their own
 * beside the words that paying is not owning to the debt.
 */
@Named
@RequestScoped
public class InsistPanel {

  private static final String TICKED = "on";

  @Inject private Visit visit;
  @Inject private CheckoutService checkout;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  /** The claims of which something is contested that may be paid. */
  public List<ClaimHeading> getClaims() {
    if (!visit.isContested()
        || visit.getFile().status() == CaseStatus.RECALLED
        || visit.getFile().isPaymentForbidden()
        || visit.isDelegated()) {
      return List.of();
    }
    return visit.getOwedToday().claims().stream()
        .filter(claim -> contested(claim).isPositive())
        .toList();
  }

  public Money contested(ClaimHeading claim) {
    return visit.getOwedToday().contestedOn(claim.id());
  }

  public String key(ClaimHeading claim) {
    return Ids.text(claim.id());
  }

  public boolean isChosen(ClaimHeading claim) {
    return getClaims().size() == 1 || key(claim).equals(request.getParameter("insisted"));
  }

  public boolean isTicked() {
    return TICKED.equals(request.getParameter("insist"));
  }

  /** Sends the debtor to the payment page, if they have ticked that they insist. */
  public void pay() throws IOException {
    ClaimHeading claim = getClaims().stream().filter(this::isChosen).findFirst().orElse(null);
    if (claim == null) {
      Feedback.problem("insisted", "pay.choice");
    } else if (!isTicked()) {
      Feedback.problem("insist", "pay.insist.tick");
    } else {
      PaymentChoice choice =
          PaymentChoice.contested(claim.id(), contested(claim), visit.getOwedToday().outstanding());
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(checkout.start(visit.caseFileId(), choice, language.getTag()).checkoutUrl());
    }
  }
}
