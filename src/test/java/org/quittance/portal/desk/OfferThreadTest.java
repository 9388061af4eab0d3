package org.quittance.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.plan.rules.ScheduledInstalment;

class OfferThreadTest {

  private static Terms once(String amount, String waived, String on) {
    return new Terms(
        TermsKind.PLAN,
        List.of(new ScheduledInstalment(1, LocalDate.parse(on), Money.euros(amount))),
        null,
        Money.euros(waived),
        false);
  }

  @Test
  void only_what_an_offer_changed_is_marked() {
    List<OfferThread.Change> changes =
        OfferThread.changes(
            once("800.00", "0.00", "2026-12-05"), once("800.00", "0.00", "2026-12-20"));

    assertThat(changes).extracting(OfferThread.Change::what).containsExactly("first", "last");
  }

  @Test
  void the_same_terms_again_change_nothing() {
    Terms terms = once("800.00", "0.00", "2026-12-05");

    assertThat(OfferThread.changes(terms, terms)).isEmpty();
  }
}
