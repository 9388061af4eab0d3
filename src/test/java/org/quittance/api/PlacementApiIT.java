package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

class PlacementApiIT extends AgainstPortal {

  private final Portal agency = Portal.asAgency();

  @Test
  void a_new_creditor_is_created_and_an_amended_one_is_not() {
    String path = "/api/v1/creditors/" + Bodies.fresh("C");
    agency.put(path, Bodies.creditor("Énergie du Sud")).expect(201);
    agency.put(path, Bodies.creditor("Énergie du Midi")).expect(200);
    Answer read = agency.get(path).expect(200);
    assertThat(read.text("/name")).isEqualTo("Énergie du Midi");
    assertThat(read.text("/mandate/commission/fixedFee/amount")).isEqualTo("15.00");
    assertThat(read.text("/mandate/commission/rate")).isEqualTo("12.00");
    assertThat(read.text("/address/lines/0")).isEqualTo("12 rue des Arts");
  }

  @Test
  void a_case_is_answered_as_it_was_placed_with_its_standing_and_balance() {
    String creditor = Bodies.aCreditor();
    String path = "/api/v1/cases/" + Bodies.fresh("DOS");
    agency.put(path, Bodies.placement(creditor)).expect(201);
    Answer again = agency.put(path, Bodies.placement(creditor)).expect(200);
    Answer read = agency.get(path).expect(200);
    assertThat(read.json()).isEqualTo(again.json());
    assertThat(read.text("/creditor")).isEqualTo(creditor);
    assertThat(read.text("/debtor/birthDate")).isEqualTo("1984-05-17");
    assertThat(read.text("/debtor/address/lines/0")).isEqualTo("8 place du Marché");
    assertThat(read.text("/firstLetter/sentOn")).isEqualTo("2026-11-03");
    assertThat(read.text("/claims/0/principal/amount")).isEqualTo("420.00");
    assertThat(read.text("/claims/0/interest/basis")).isEqualTo("LEGAL");
    assertThat(read.text("/status")).isEqualTo("OPEN");
    assertThat(read.text("/outstanding/currency")).isEqualTo("EUR");
  }
}
