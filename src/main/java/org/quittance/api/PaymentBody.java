package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.quittance.ledger.SettledPart;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.RecordedPayment;
import org.quittance.platform.Ids;

/**
 * A payment as declared.
 *
 * @param debtorChoice references of the claims the debtor chose to pay first; empty when none
 */
record PaymentBody(
    Money amount,
    LocalDate receivedOn,
    PaymentChannel channel,
    String externalReference,
    List<String> debtorChoice) {

  private static final int MOST_CLAIMS = 1_000;

  static PaymentBody read(BodyReader payment) {
    Money amount = payment.money("amount");
    LocalDate receivedOn = payment.date("receivedOn");
    PaymentChannel channel = payment.choice("channel", PaymentChannel.class);
    String externalReference = payment.text("externalReference", 64);
    List<String> choice = payment.optionalTexts("debtorChoice", MOST_CLAIMS, 40);
    return payment.build(
        () -> new PaymentBody(amount, receivedOn, channel, externalReference, choice));
  }

  static JsonObject write(RecordedPayment recorded) {
    JsonArrayBuilder allocations = Json.createArrayBuilder();
    for (SettledPart part : recorded.settled()) {
      allocations.add(
          Fields.of("claim", part.claimReference())
              .with("component", part.component())
              .with("amount", part.amount())
              .object());
    }
    return Fields.of("id", Ids.text(recorded.id()))
        .with("allocations", allocations.build())
        .with("refundable", recorded.refundable())
        .with("outstanding", recorded.outstanding())
        .with(
            "receipt",
            Fields.of("number", recorded.receipt().number())
                .with("checkCode", recorded.receipt().printedCheckCode())
                .object())
        .object();
  }
}
