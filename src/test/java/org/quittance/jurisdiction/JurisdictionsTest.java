package org.quittance.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class JurisdictionsTest {

  @Test
  void france_and_belgium_have_a_pack() {
    assertThat(Jurisdictions.codes()).containsExactly("BE", "FR");
    assertThat(Jurisdictions.isKnown("FR")).isTrue();
    assertThat(Jurisdictions.isKnown("US")).isFalse();
    assertThat(Jurisdictions.isKnown(null)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Jurisdictions.of("US"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR", "BE"})
  void a_pack_says_all_that_is_asked_of_it(String code) {
    Jurisdiction pack = Jurisdictions.of(code);

    assertThat(pack.code()).isEqualTo(code);
    assertThat(pack.languages()).contains(Locale.FRENCH);
    assertThat(pack.firstNotice().content()).contains(NoticeContent.CREDITOR_NAME);
    assertThat(pack.contact().mostInSevenDays()).isPositive();
    assertThat(pack.dispute().suspendsCollection()).isTrue();
    for (Retention.Kind kind : Retention.Kind.values()) {
      assertThat(pack.retention().of(kind).article()).isNotBlank();
    }
  }

  @Test
  void each_country_spends_a_payment_on_interest_first_by_its_own_article() {
    SpendingRule france = Jurisdictions.of("FR").spending();
    SpendingRule belgium = Jurisdictions.of("BE").spending();

    assertThat(france.within())
        .containsExactly(
            SpendingRule.OwedPart.INTEREST,
            SpendingRule.OwedPart.INDEMNITY,
            SpendingRule.OwedPart.PRINCIPAL);
    assertThat(belgium.within()).isEqualTo(france.within());
    assertThat(france.articles()).isEqualTo("C. civ. 1342-10; C. civ. 1343-1");
    assertThat(belgium.withinArticle()).contains("5.209", "anc. 1254");
    assertThat(belgium.betweenArticle()).contains("anc. 1256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR", "BE"})
  void no_country_lets_collection_costs_reach_a_debtor(String code) {
    Jurisdiction pack = Jurisdictions.of(code);
    Accessories costs =
        new Accessories(InterestBasis.NONE, null, false, null, Money.euros("15.00"));
    for (boolean consumer : new boolean[] {true, false}) {
      ClaimFacts claim =
          new ClaimFacts(
              new Relation(CreditorKind.PROFESSIONAL, consumer, ClaimNature.GOODS_OR_SERVICES),
              LocalDate.parse("2026-03-31"),
              null,
              Money.euros("420.00"));
      Refusal refusal = pack.unlawful(claim, costs).orElseThrow();
      assertThat(refusal.code()).isEqualTo(JurisdictionRefusal.COSTS_STAY_WITH_CREDITOR);
      assertThat(refusal.pointer()).isEqualTo("/costs");
      assertThat(refusal.arguments()).isNotEmpty();
    }
  }
}
