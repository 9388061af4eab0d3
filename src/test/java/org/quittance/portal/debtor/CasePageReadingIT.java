package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.DebtorEntry;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.SqlCount;

/** What the most visited page reads: little, and each thing once. */
class CasePageReadingIT extends InContainer {

  private static final Duration LIFE = Duration.ofHours(2);
  private static final Duration IDLE = Duration.ofMinutes(30);

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CurrentActor currentActor;
  @Inject private DebtorSession session;
  @Inject private Visit visit;
  @Inject private Agreement agreement;
  @Inject private CasePage page;
  @Inject private SqlCount sqlCount;
  @Inject private Clock clock;

  @BeforeEach
  void enter() {
    currentActor.become(Actor.staff("anne@agence.example"));
    creditors.register("ENSUD", CaseFiles.aCreditor());
    String reference = "READ-" + Ids.text(Ids.next());
    LocalDate due = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusMonths(9);
    cases.place(
        reference,
        CaseFiles.aCaseFile()
            .withInvoice("F-1", "420.00", due.toString())
            .withInvoice("F-2", "80.00", due.plusMonths(1).toString())
            .build());
    long caseId = cases.find(reference).id();
    session.begin(
        new DebtorEntry(caseId, 1, LinkChannel.EMAIL, reference, "FR"),
        clock.instant(),
        LIFE,
        IDLE);
  }

  @Test
  void the_file_page_reads_file_claims_postings_talks_plan_limitation_and_steps_once_each()
      throws Exception {
    long statements =
        sqlCount.of(
            () -> {
              assertThat(visit.getFile()).isNotNull();
              assertThat(agreement.getProposal()).isNull();
              assertThat(agreement.getPlan()).isNull();
              assertThat(agreement.isSpreadable()).isTrue();
              assertThat(agreement.isSpreadable()).isTrue();
              return page.getSteps();
            });
    assertThat(statements).isLessThanOrEqualTo(7);
  }
}
