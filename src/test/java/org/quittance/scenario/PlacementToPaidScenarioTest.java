package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.SettledPart;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.testing.memory.Agency;

/** From the day a case is placed to the day nothing is owed any more. */
class PlacementToPaidScenarioTest {

  @Test
  void a_consumer_pays_in_two_transfers_and_ends_with_a_receipt_for_each() {
    Agency agency = Agency.on("2026-11-02");
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1001", "420.00", "2025-04-30").build());

    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("420.00"));

    agency.clock.moveTo(LocalDate.parse("2026-11-20"));
    var first = agency.transfer("DOS-1", "100.00", "BANK-1");

    assertThat(first.settled())
        .extracting(SettledPart::claimReference, SettledPart::component, SettledPart::amount)
        .containsExactly(tuple("F-1001", DebtComponent.PRINCIPAL, Money.euros("100.00")));
    assertThat(first.outstanding()).isEqualTo(Money.euros("320.00"));
    assertThat(first.receipt().number()).isEqualTo("DOS-1-Q1");
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.OPEN);

    agency.clock.moveTo(LocalDate.parse("2026-12-05"));
    var last = agency.transfer("DOS-1", "320.00", "BANK-2");

    assertThat(last.outstanding()).isEqualTo(Money.ZERO);
    assertThat(last.receipt().number()).isEqualTo("DOS-1-Q2");
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.happenedTo("DOS-1"))
        .containsExactly(
            "case.placed",
            "payment.received",
            "receipt.issued",
            "payment.received",
            "receipt.issued",
            "case.settled");
    assertThat(agency.posted()).hasSize(2);
    assertThat(agency.balance(LedgerAccount.DEDICATED_ACCOUNT)).isEqualTo(Money.euros("420.00"));
    assertThat(agency.balance(LedgerAccount.CREDITOR_FUNDS)).isEqualTo(Money.euros("-420.00"));
  }

  // Figures C2 of the worked examples: 1,200 € due 31 May 2024, seen on 15 February 2025.
  @Test
  void a_business_owes_interest_and_forty_euros_which_are_paid_before_the_principal() {
    Agency agency = Agency.on("2026-11-02");
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(
        "DOS-2",
        aBusinessCaseFile().withCommercialInvoice("F-2001", "1200.00", "2024-05-31").build());

    LocalDate day = LocalDate.parse("2025-02-15");
    assertThat(agency.breakdown("DOS-2", day).outstanding()).isEqualTo(Money.euros("1360.39"));

    var paid = agency.receive("DOS-2", "200.00", PaymentChannel.TRANSFER, "BANK-7", day);

    assertThat(paid.settled())
        .extracting(SettledPart::component, SettledPart::amount)
        .containsExactly(
            tuple(DebtComponent.INTEREST, Money.euros("120.39")),
            tuple(DebtComponent.INDEMNITY, Money.euros("40.00")),
            tuple(DebtComponent.PRINCIPAL, Money.euros("39.61")));
    assertThat(agency.breakdown("DOS-2", day).outstanding()).isEqualTo(Money.euros("1160.39"));
  }

  @Test
  void what_is_paid_beyond_the_debt_is_booked_as_owed_back_to_the_debtor() {
    Agency agency = Agency.on("2026-11-02");
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place("DOS-3", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());

    var paid = agency.transfer("DOS-3", "80.00", "BANK-9");

    assertThat(paid.refundable()).isEqualTo(Money.euros("30.00"));
    assertThat(paid.outstanding()).isEqualTo(Money.ZERO);
    assertThat(agency.balance(LedgerAccount.REFUNDABLE)).isEqualTo(Money.euros("-30.00"));
    assertThat(agency.look("DOS-3").status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void a_transfer_booked_late_does_not_settle_again_what_a_later_payment_has_settled() {
    Agency agency = Agency.on("2026-11-02");
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place("DOS-4", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());
    agency.clock.moveTo(LocalDate.parse("2026-11-15"));
    agency.transfer("DOS-4", "50.00", "BANK-1");

    var late =
        agency.receive(
            "DOS-4", "50.00", PaymentChannel.CHEQUE, "CHQ-1", LocalDate.parse("2026-11-10"));

    assertThat(late.settled()).isEmpty();
    assertThat(late.refundable()).isEqualTo(Money.euros("50.00"));
    assertThat(agency.outstanding("DOS-4")).isEqualTo(Money.ZERO);
  }

  @Test
  void interest_stops_at_the_last_published_rate_and_says_so() {
    Agency agency = Agency.on("2026-11-02");
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(
        "DOS-5",
        aCaseFile().withNotifiedInvoice("F-1", "1000.00", "2026-01-31", "2026-03-02").build());

    Money onTheLastDay = agency.breakdown("DOS-5", LocalDate.parse("2026-12-31")).outstanding();
    var later = agency.breakdown("DOS-5", LocalDate.parse("2027-02-15"));

    assertThat(later.outstanding()).isEqualTo(onTheLastDay);
    assertThat(later.interestKnownUntil()).isEqualTo(LocalDate.parse("2026-12-31"));
  }
}
