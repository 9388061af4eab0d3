package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;
import static org.quittance.testing.Plans.monthly;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.DisownReason;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.DebtorDetails;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.StoppedContactSummary;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.creditor.Contact;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.DeclarationFault;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.DeclarationStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/** Whoever was written to is not who owes: the contact stops, until the right person is found. */
class WrongPersonScenarioTest {

  private static final String DOS = "DOS-1";
  private static final String FIRM = "DOS-2";

  private final Agency agency = Agency.on("2026-11-03");

  @BeforeEach
  void a_consumer_and_a_firm() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(DOS, aCaseFile().withInvoice("F-1", "300.00", "2026-01-31").build());
    agency.cases.place(
        FIRM, aBusinessCaseFile().withCommercialInvoice("F-2", "300.00", "2026-09-30").build());
  }

  @Test
  void the_wrong_person_stops_the_contact_until_the_right_one_is_found() {
    agency.disown(DOS, LinkChannel.EMAIL, DisownReason.NOT_ME);

    assertThat(agency.contacts.mailAddressOf(agency.look(DOS).id())).isEmpty();
    DeclarationSummary told = agency.declarations.ofCase(agency.look(DOS).id()).get(0);
    assertThat(told.kind()).isEqualTo(DeclarationKind.NOT_ME);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.OPEN);

    agency.declarations.lift(told.id(), "The debtor called: the address is theirs");

    assertThat(agency.contacts.mailAddressOf(agency.look(DOS).id())).contains("claire@example.org");
    assertThat(agency.happenedTo(DOS))
        .containsSubsequence("contact.stopped", "declaration.made", "contact.resumed");
  }

  @Test
  void not_me_then_the_right_person_agrees_and_pays() {
    agency.disown(DOS, LinkChannel.EMAIL, DisownReason.NOT_ME);
    long caseFileId = agency.look(DOS).id();
    assertThat(agency.contacts.mailAddressOf(caseFileId)).isEmpty();

    // The creditor names who is really meant: she is reached without further ado, the other is not.
    CasePlacement wrong = aCaseFile().withInvoice("F-1", "300.00", "2026-01-31").build();
    Contact before = wrong.debtor().contact();
    agency.cases.place(
        DOS,
        new CasePlacement(
            wrong.creditorReference(),
            wrong.placedOn(),
            new DebtorDetails(
                wrong.debtor().kind(),
                "Anne Martin",
                null,
                null,
                new Contact("anne@example.org", null, "fr", before.address())),
            wrong.firstLetter(),
            wrong.claims()));
    assertThat(agency.contacts.mailAddressOf(caseFileId)).contains("anne@example.org");
    DeclarationSummary told = agency.declarations.ofCase(caseFileId).get(0);
    agency.declarations.confirm(told.id(), "The creditor had taken one Martin for another");
    assertThat(agency.contacts.standing(caseFileId))
        .extracting(StoppedContactSummary::contact)
        .containsExactly("claire@example.org");

    agency.agree(DOS, monthly("300.00", 2, "2026-11-13").on("2026-11-03"));
    agency.transfer(DOS, "150.00", "BANK-1");
    agency.liveUntil("2026-12-13");
    agency.transfer(DOS, "150.00", "BANK-2");
    assertThat(agency.plan(DOS).status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.look(DOS).debtor().name()).isEqualTo("Anne Martin");
  }

  @Test
  void not_me_said_on_the_telephone_stops_the_contact_that_was_wrong() {
    assertThatThrownBy(
            () -> agency.declarations.declare(DOS, DeclarationKind.NOT_ME, (LinkChannel) null))
        .extracting(refused -> ((Refusal) refused).code(), refused -> ((Refusal) refused).pointer())
        .containsExactly(DeclarationFault.DECLARATION_FACT_MISSING, "/contact");

    agency.declarations.declare(FIRM, DeclarationKind.NOT_ME, LinkChannel.EMAIL);

    assertThat(agency.waits(FIRM, DeskTaskKind.WRONG_PERSON)).isTrue();
    assertThat(agency.contacts.mailAddressOf(agency.look(FIRM).id())).isEmpty();
  }

  @Test
  void a_contact_that_staff_resume_ends_what_was_said_of_it() {
    agency.disown(DOS, LinkChannel.EMAIL, DisownReason.MOVED);
    long caseFileId = agency.look(DOS).id();

    agency.contacts.lift(
        DOS, agency.contacts.standing(caseFileId).get(0).id(), "Same address, seen on an invoice");

    assertThat(agency.declarations.ofCase(caseFileId).get(0).status())
        .isEqualTo(DeclarationStatus.LIFTED);
  }
}
