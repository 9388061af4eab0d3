package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;

/** A person on a phone, from the link to the receipt, in French; then the same in English. */
class DebtorJourneyBrowserIT extends AgainstPortal {

  private static final String VISA = "4242 4242 4242 4242";
  private static final String ASKS_THE_BANK = "4000 0027 6000 3184";
  private static final String DECLINED = "4000 0000 0000 0002";

  @RegisterExtension final Browser browser = Browser.phone();

  private final PlacedCase placed = PlacedCase.owing420();

  private VisitScreen enter(Words words) {
    VisitScreen screen = new VisitScreen(browser, words);
    screen.openLink(placed.link());
    assertThat(screen.text()).doesNotContain("Claire", "420", "Énergie du Sud");
    return screen.answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);
  }

  @Test
  void a_part_is_paid_by_card_and_its_receipt_verifies() throws Exception {
    VisitScreen screen = enter(Words.FRENCH);
    assertThat(screen.text()).contains("Énergie du Sud", "420,00", "L-2026-0481");
    assertThat(screen.scrollsSideways()).isFalse();

    screen.chooseToPay("100").payWithCard(VISA).await("pay-return.paid");

    assertThat(screen.text()).contains("100,00", "320,00");
    assertThat(placed.outstanding()).isEqualTo("320.00");
    String code = screen.openReceipt().checkCode();
    assertThat(screen.pdfText()).contains(code, placed.reference(), "Claire Martin");
    assertThat(screen.verify(code).says("verify.found")).isTrue();
    assertThat(screen.text()).contains("100,00").doesNotContain("Claire");
    assertThat(Mailbox.of(placed.email()).await().subject()).doesNotContain("100", "dette");
    assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains(Portal.url()));
  }

  @Test
  void the_same_journey_is_made_in_english() {
    VisitScreen screen = enter(Words.FRENCH).changeLanguageTo("en");
    VisitScreen english = new VisitScreen(browser, Words.ENGLISH);
    assertThat(screen.text()).contains("€420.00");

    english.chooseToPay("100").payWithCard(VISA).await("pay-return.paid");

    assertThat(english.text()).contains("€100.00", "€320.00");
    String code = english.openReceipt().checkCode();
    assertThat(english.verify(code).says("verify.found")).isTrue();
  }

  @Test
  void the_bank_asks_and_the_person_authorises() {
    VisitScreen screen = enter(Words.FRENCH);

    screen
        .chooseToPay("50")
        .payWithCard(ASKS_THE_BANK)
        .authoriseAtTheBank()
        .await("pay-return.paid");

    assertThat(placed.outstanding()).isEqualTo("370.00");
  }

  @Test
  void a_declined_card_says_so_and_another_one_pays() {
    VisitScreen screen = enter(Words.FRENCH).chooseToPay("50").payWithCard(DECLINED);

    assertThat(placed.outstanding()).isEqualTo("420.00");
    screen.payWithCard(VISA).await("pay-return.paid");

    assertThat(placed.outstanding()).isEqualTo("370.00");
  }

  @Test
  void an_amount_that_makes_no_sense_is_explained_at_its_field_and_kept() {
    VisitScreen screen = enter(Words.FRENCH).chooseToPay("12,3x");

    assertThat(screen.problemAt("amount")).isNotBlank();
    assertThat(screen.typedAt("amount")).isEqualTo("12,3x");

    screen.chooseToPay("421");
    assertThat(screen.problemAt("amount")).isNotBlank();
  }

  @Test
  void a_wrong_answer_says_how_many_tries_are_left_until_the_link_is_locked() {
    VisitScreen screen = new VisitScreen(browser, Words.FRENCH);
    screen.openLink(placed.link());

    for (int wrong = 1; wrong <= 5; wrong++) {
      screen.answer("75001", "1970");
      assertThat(screen.text()).doesNotContain("Claire", "420");
    }
    screen.openLink(placed.link()).answer(PlacedCase.POSTAL_CODE, PlacedCase.BIRTH_YEAR);

    assertThat(screen.text()).doesNotContain("Claire", "420,00");
    assertThat(placed.timeline()).contains("link.locked");
  }

  @Test
  void two_tabs_never_collect_more_than_is_owed_without_saying_so() {
    VisitScreen screen = enter(Words.FRENCH).chooseToPay("300");
    String firstTab = screen.address();
    screen.chooseToPay("200");
    screen.payWithCard(VISA).await("pay-return.paid");

    browser.open(firstTab);

    assertThat(placed.outstanding()).isEqualTo("220.00");
    assertThat(screen.text()).doesNotContain("300,00 € payés");
  }
}
