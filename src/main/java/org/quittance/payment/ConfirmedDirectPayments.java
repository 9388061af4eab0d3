package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.DirectPayments;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/** Books what a creditor confirms it was paid, like any payment it declares. */
@ApplicationScoped
public class ConfirmedDirectPayments implements DirectPayments {

  private PaymentService payments;

  protected ConfirmedDirectPayments() {}

  @Inject
  public ConfirmedDirectPayments(PaymentService payments) {
    this.payments = payments;
  }

  @Override
  public void received(CaseFile lockedCase, Money amount, LocalDate on, String reference) {
    if (lockedCase.holds().forbidPaymentOn(on)) {
      throw Refusal.of(PaymentRefusal.PAYMENT_SUSPENDED);
    }
    payments.record(
        lockedCase,
        new PaymentReceived(amount, on, PaymentChannel.DIRECT_TO_CREDITOR, reference, List.of()));
  }
}
