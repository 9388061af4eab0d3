package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.platform.IdempotencyService;
import org.quittance.platform.KeptAnswer;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.SqlCount;

class PaymentStatementsIT extends InContainer {

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private IdempotencyService calls;
  @Inject private CurrentActor currentActor;
  @Inject private SqlCount sqlCount;

  @Test
  void being_repeatable_costs_a_payment_one_statement() throws Exception {
    currentActor.become(Actor.staff("alice@agency.example"));
    String creditor = Bodies.fresh("C");
    creditors.register(creditor, CaseFiles.aCreditor());
    String reference = Bodies.fresh("PAY");
    cases.place(
        reference,
        CaseFiles.aCaseFile()
            .of(creditor)
            .withNotifiedInvoice("F-1", "200.00", "2025-05-31", "2025-07-01")
            .build());
    byte[] call = new byte[32];
    new SecureRandom().nextBytes(call);
    // The first one pays all interest, so that the next two settle the same part of the claim.
    payments.declare(reference, transfer("BANK-0"));
    long alone = sqlCount.of(() -> payments.declare(reference, transfer("BANK-1")));
    long repeatable =
        sqlCount.of(
            () ->
                calls.once(
                    call,
                    () -> {
                      payments.declare(reference, transfer("BANK-2"));
                      return new KeptAnswer(call, 201, new byte[] {1});
                    }));
    assertThat(repeatable - alone).isEqualTo(1);
  }

  private static PaymentReceived transfer(String bankReference) {
    return new PaymentReceived(
        Money.euros("50.00"),
        LocalDate.parse("2026-11-20"),
        PaymentChannel.TRANSFER,
        bankReference,
        List.of());
  }
}
