package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;

/** A debtor contests one of two invoices, and pays: what is left, or what they contest. */
class ContestedPaymentBrowserIT extends AgainstPortal {

  private static final String VISA = "4242 4242 4242 4242";

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final Portal agency = Portal.asAgency();
  private final PlacedCase placed = PlacedCase.owing420And180();
  private final VisitScreen screen = new VisitScreen(browser, Words.FRENCH);
  private String dispute;

  @BeforeEach
  void contest_the_second_invoice() {
    dispute = placed.contest("F-1002");
    screen.openLink(placed.link()).answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
  }

  private void isUsable() {
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(screen.scrollsSideways()).isFalse();
  }

  @Test
  void who_insists_pays_what_they_contest_and_gets_it_back_when_they_are_right() {
    screen.goTo("pay");
    isUsable();
    assertThat(screen.textOfChoice("all")).contains("420,00");
    screen.chooseToPay("600");
    assertThat(screen.problemAt("amount")).isNotBlank();

    screen.insist(false).await("pay.insist.tick");
    assertThat(screen.problemAt("insist")).isNotBlank();
    assertThat(screen.address()).startsWith(Portal.url());
    isUsable();

    screen.insist(true);
    assertThat(screen.text()).contains("180,00");
    screen.payWithCard(VISA).await("pay-return.paid");

    assertThat(screen.text()).contains("Nous avons reçu 180,00", "Il reste 420,00");
    assertThat(screen.text()).doesNotContain("contesté");
    isUsable();
    assertThat(placed.outstanding()).isEqualTo("420.00");
    assertThat(agency.get("/api/v1/cases/" + placed.reference() + "/ledger").expect(200).body())
        .contains("F-1002", "180.00");
    assertThat(agency.get(dispute).expect(200).text("/status")).isEqualTo("WITH_CREDITOR");
    screen.openReceipt();
    assertThat(screen.text()).contains("180,00");

    agency
        .post(dispute + "/answer", "{\"stance\":\"AGREES\",\"words\":\"Rien ne fut livré.\"}")
        .expect(200);
    assertThat(agency.get(dispute).expect(200).text("/decision/refundable/amount"))
        .isEqualTo("180.00");
    assertThat(placed.outstanding()).isEqualTo("420.00");
  }

  @Test
  void who_pays_the_rest_is_told_that_something_is_still_contested() {
    screen.chooseToPay("420").payWithCard(VISA).await("pay-return.paid");

    assertThat(screen.text()).contains("420,00", "180,00").doesNotContain("Il ne reste rien");
    assertThat(screen.says("pay-return.contested")).isTrue();
    isUsable();
    assertThat(placed.outstanding()).isEqualTo("0.00");
    assertThat(placed.timeline()).doesNotContain("case.settled");

    screen.insist(true).payWithCard(VISA).await("pay-return.paid");
    assertThat(screen.text()).contains("180,00", "Il ne reste rien");
    assertThat(placed.timeline()).contains("case.settled");
  }
}
