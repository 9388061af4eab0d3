package org.quittance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.creditor.Contact;
import org.quittance.creditor.CreditorDetails;
import org.quittance.dispute.AnswerLinkService.Answerer;
import org.quittance.dispute.DisputeDecisionService.Answer;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Stance;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

class AnswerLinkTest {

  private final Agency agency = Agency.on("2026-11-23");
  private final AnswerLinkService links = agency.contesting.links;
  private final CreditorDetails creditor = aCreditor();
  private DisputeView dispute;

  @BeforeEach
  void a_dispute_that_waits_for_its_creditor() {
    agency.creditors.register("ENSUD", creditor);
    agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "100.00", "2026-08-31").build());
    dispute =
        agency.contesting.disputes.open(
            agency.look("DOS-1").id(),
            new DisputeOpening(Ground.OTHER, DisputeScope.WHOLE_FILE, "Compteur faux", Map.of()));
  }

  private String token() {
    return links.token(dispute.id(), creditor.contact().email());
  }

  @Test
  void it_lets_the_creditor_answer_one_dispute() {
    assertThat(links.open(token()))
        .isEqualTo(new Answerer(dispute.id(), agency.look("DOS-1").creditor().id()));
  }

  @Test
  void it_is_of_no_use_once_the_answer_is_given() {
    agency.contesting.decisions.answer(
        dispute.id(), null, new Answer(Stance.MAINTAINS, "Le relevé est exact.", null));

    assertThatItOpensNothing(token());
  }

  @Test
  void it_ends_with_the_address_it_was_sent_to() {
    String sent = token();
    agency.creditors.register("ENSUD", reachedAt("autre@ensud.example"));

    assertThatItOpensNothing(sent);
    assertThat(links.open(links.token(dispute.id(), "Autre@ENSUD.example"))).isNotNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".", "0", "0.", "0000000000000.00", "élan.vital", "0000000000000"})
  void anything_else_opens_nothing(String token) {
    assertThatItOpensNothing(token);
  }

  @Test
  void a_seal_with_one_character_changed_less_or_more_opens_nothing() {
    String right = token();
    char last = right.charAt(right.length() - 1);

    assertThatItOpensNothing(right.substring(0, right.length() - 1) + (last == '0' ? '1' : '0'));
    assertThatItOpensNothing(right.substring(0, right.length() - 2));
    assertThatItOpensNothing(right + "00");
    assertThatItOpensNothing(right.toUpperCase(Locale.ROOT) + "!");
  }

  private void assertThatItOpensNothing(String token) {
    assertThatThrownBy(() -> links.open(token))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(DisputeRefusal.ANSWER_LINK_ENDED));
  }

  private CreditorDetails reachedAt(String email) {
    Contact known = creditor.contact();
    return new CreditorDetails(
        creditor.name(),
        creditor.kind(),
        creditor.siren(),
        new Contact(email, known.phone(), known.language(), known.address()),
        creditor.iban(),
        creditor.mandate(),
        creditor.brandColour());
  }
}
