package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.payment.RecordedPayment;
import org.quittance.platform.BusinessDate;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;

/** Records money that reached the agency or the creditor outside the portal. */
@Named
@RequestScoped
public class PaymentPanel {

  @Inject private PaymentService payments;
  @Inject private Clock clock;

  private String amount;
  private String receivedOn;
  private PaymentChannel channel = PaymentChannel.TRANSFER;
  private String externalReference;

  public String record(String caseReference) {
    Money money = TypedAmount.parse(amount).orElse(null);
    if (money == null) {
      Feedback.problem("amount", "field.amount");
    }
    LocalDate day = day();
    if (day == null) {
      Feedback.problem("receivedOn", "field.date");
    }
    if (money == null || day == null) {
      return null;
    }
    RecordedPayment recorded =
        payments.declare(
            caseReference, new PaymentReceived(money, day, channel, externalReference, List.of()));
    Feedback.news(
        recorded.refundable().isZero() ? "staff.payment.recorded" : "staff.payment.refundable",
        money,
        recorded.receipt().number(),
        recorded.outstanding(),
        recorded.refundable());
    return "/staff/case.xhtml"
        + Address.query("faces-redirect", true, "ref", caseReference, "part", "PAYMENTS");
  }

  private LocalDate day() {
    try {
      return receivedOn == null ? null : LocalDate.parse(receivedOn.strip());
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  public List<PaymentChannel> getChannels() {
    return Arrays.stream(PaymentChannel.values()).filter(one -> !one.isByProvider()).toList();
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  /** As a date field has it: {@code 2026-11-22}; today unless something was typed. */
  public String getReceivedOn() {
    return receivedOn == null ? BusinessDate.today(clock).toString() : receivedOn;
  }

  public void setReceivedOn(String receivedOn) {
    this.receivedOn = receivedOn;
  }

  public PaymentChannel getChannel() {
    return channel;
  }

  public void setChannel(PaymentChannel channel) {
    this.channel = channel;
  }

  public String getExternalReference() {
    return externalReference;
  }

  public void setExternalReference(String externalReference) {
    this.externalReference = externalReference;
  }
}
