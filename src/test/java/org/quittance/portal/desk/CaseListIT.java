package org.quittance.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseFilter;
import org.quittance.creditor.CreditorService;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.testing.InContainer;
import org.quittance.testing.SqlCount;

/** The case list on the real database: its pages, and what a page costs. */
class CaseListIT extends InContainer {

  private static final int CASES = 30;

  @Inject private CaseList caseList;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CurrentActor currentActor;
  @Inject private SqlCount sqlCount;

  private final String prefix = "LIST-" + Ids.text(Ids.next()) + "-";

  @BeforeEach
  void thirty_cases() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
    for (int i = 0; i < CASES; i++) {
      cases.place(prefix + i, aCaseFile().withInvoice("F-1", "100.00", "2025-04-30").build());
    }
  }

  private CaseFilter startingWith(String text) {
    return new CaseFilter(text, null, null);
  }

  @Test
  void pages_follow_each_other_without_a_gap() {
    CaseList.Listing first = caseList.list(startingWith(prefix), null);
    CaseList.Listing second = caseList.list(startingWith(prefix), first.next());
    assertThat(first.rows()).hasSize(CaseList.ROWS);
    assertThat(second.rows()).hasSize(CASES - CaseList.ROWS);
    assertThat(second.next()).isNull();
    assertThat(first.rows()).extracting(CaseRow::outstanding).containsOnly(Money.euros("100.00"));
  }

  @Test
  void a_full_page_costs_as_many_statements_as_a_single_row() throws Exception {
    long one = sqlCount.of(() -> caseList.list(startingWith(prefix + "7"), null));
    long full = sqlCount.of(() -> caseList.list(startingWith(prefix), null));
    assertThat(full).isEqualTo(one).isLessThanOrEqualTo(3);
  }
}
