package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.DelegateScope;
import org.quittance.calendar.Frequency;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.message.InMemoryMessages;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.Wish;
import org.quittance.refusal.Refusal;
import org.quittance.testing.Plans;
import org.quittance.testing.memory.Agency;

/** Whoever helps on one file reads no other, not even with the number of what they want. */
class FencedReadsTest {

  private static final String OWN = "DOS-OWN";
  private static final String OTHER = "DOS-OTHER";

  private final Agency agency = Agency.on("2026-11-20");
  private final InMemoryMessages messages = new InMemoryMessages(agency.caseFiles(), agency.clock);
  private final Map<String, ThrowingCallable> reads = new LinkedHashMap<>();

  @BeforeEach
  void two_files_on_which_everything_has_happened() {
    agency.creditors.register("ENSUD", aCreditor());
    for (String reference : List.of(OWN, OTHER)) {
      agency.cases.place(
          reference, aCaseFile().withInvoice("F-1", "1200.00", "2026-01-31").build());
    }
  }

  private long id(String reference) {
    return agency.look(reference).id();
  }

  private void delegateOf(String reference) {
    Actor delegate = Actor.delegate(7, id(reference), DelegateScope.SEE_AND_PROPOSE);
    agency.actAs(delegate);
    messages.actAs(delegate);
  }

  private void happen() {
    long other = id(OTHER);
    long proposal =
        agency
            .negotiation
            .proposals
            .offer(
                other,
                new Wish.Count(
                    12,
                    new Pace(LocalDate.parse("2026-12-05"), Frequency.MONTHLY, null),
                    null,
                    false),
                "Douze mois")
            .head()
            .id();
    reads.put("proposal", () -> agency.negotiation.found.find(proposal));
    reads.put("consents", () -> agency.negotiation.found.consentsOf(proposal));
    long plan =
        agency.agree(OTHER, Plans.monthly("1200.00", 12, "2026-12-05").on("2026-11-20")).id();
    reads.put("plan", () -> agency.plans.find(plan));
    long receipt = agency.transfer(OTHER, "100.00", "BANK-1").receipt().id();
    reads.put("receipt", () -> agency.receipts.find(other, receipt));
    long dispute =
        agency
            .contesting
            .disputes
            .open(
                other,
                new DisputeOpening(
                    Ground.OTHER, DisputeScope.WHOLE_FILE, "Compteur faux", Map.of()))
            .id();
    reads.put("dispute", () -> agency.contesting.queries.find(dispute));
    reads.put("dispute of the case", () -> agency.contesting.queries.find(other, dispute));
    long declaration =
        agency
            .declarations
            .declare(
                OTHER,
                DeclarationKind.OVER_INDEBTEDNESS_FILED,
                DeclarationFacts.on(LocalDate.parse("2026-11-02")))
            .id();
    reads.put("declaration", () -> agency.declarations.find(other, declaration));
    long message = messages.say(other, "Bonjour").id();
    reads.put("message", () -> messages.queries.find(other, message));
  }

  @Test
  void who_helps_on_one_file_reads_nothing_of_another() {
    happen();
    delegateOf(OWN);
    reads.forEach((what, read) -> assertThatThrownBy(read).as(what).isInstanceOf(Refusal.class));
    assertThat(agency.negotiation.found.rows(List.of())).isEmpty();
  }

  @Test
  void who_helps_on_a_file_reads_what_is_of_that_file() {
    happen();
    delegateOf(OTHER);
    reads.forEach((what, read) -> assertThatCode(read).as(what).doesNotThrowAnyException());
  }
}
