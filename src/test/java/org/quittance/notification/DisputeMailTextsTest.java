package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.quittance.access.Actor;
import org.quittance.access.Role;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.DisputeTerms;
import org.quittance.creditor.Involvement;
import org.quittance.creditor.MandateTerms;
import org.quittance.creditor.SilenceRule;
import org.quittance.dispute.DisputeDecisionService.Answer;
import org.quittance.dispute.DisputeDecisionService.Verdict;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Outcome;
import org.quittance.dispute.rules.Stance;
import org.quittance.money.Money;
import org.quittance.notification.MailWriter.Outcome.Nothing;

/** What mails about disputes say, to whom, in both languages. */
class DisputeMailTextsTest {

  private TalkingAgency talking = TalkingAgency.in("fr");

  private DisputeView contest() {
    return talking.agency.contesting.disputes.open(
        talking.caseFileId(),
        new DisputeOpening(Ground.OTHER, DisputeScope.WHOLE_FILE, "Compteur faux", Map.of()));
  }

  private DisputeView answered() {
    DisputeView dispute = contest();
    talking.agency.contesting.decisions.answer(
        dispute.id(), null, new Answer(Stance.MAINTAINS, "Le relevé est exact.", null));
    return dispute;
  }

  private DisputeView decided(Outcome outcome) {
    DisputeView dispute = answered();
    Money credit = outcome == Outcome.UPHELD_IN_PART ? Money.euros("200.00") : null;
    talking.agency.contesting.decisions.decide(
        dispute.id(), null, new Verdict(outcome, "Index relu.", credit));
    return dispute;
  }

  // Whatever else its mandate says, a creditor that stays silent has not lost by that.
  private void leaveDecisionsToTheAgency() {
    CreditorDetails known = talking.agency.creditors.find("ENSUD").details();
    MandateTerms mandate = known.mandate();
    talking.agency.creditors.register(
        "ENSUD",
        new CreditorDetails(
            known.name(),
            known.kind(),
            known.siren(),
            known.contact(),
            known.iban(),
            new MandateTerms(
                mandate.reference(),
                mandate.signedOn(),
                mandate.jurisdiction(),
                mandate.commissionRate(),
                mandate.fixedFee(),
                mandate.notifications(),
                new Involvement(
                    mandate.approval(),
                    new DisputeTerms(mandate.disputes().answerDays(), SilenceRule.AGENCY_DECIDES))),
            known.brandColour()));
  }

  private void happen(MailKind kind) {
    var disputes = talking.agency.contesting.disputes;
    switch (kind) {
      case DISPUTE_OPENED, CREDITOR_DISPUTE -> contest();
      case CREDITOR_DISPUTE_DUE -> {
        contest();
        talking.agency.liveUntil("2026-12-16");
      }
      case DISPUTE_ANSWERED -> answered();
      case DISPUTE_DECIDED, CREDITOR_DISPUTE_DECIDED -> decided(Outcome.UPHELD_IN_PART);
      case DISPUTE_REPLIED, CREDITOR_DISPUTE_REPLIED ->
          disputes.reply(
              talking.caseFileId(), decided(Outcome.REJECTED).id(), "Voici le courrier.");
      case DISPUTE_CLOSED, CREDITOR_DISPUTE_ENDED ->
          disputes.agree(talking.caseFileId(), decided(Outcome.REJECTED).id());
      case DISPUTE_WITHDRAWN -> disputes.withdraw(talking.caseFileId(), contest().id());
      case DISPUTE_SILENT, CREDITOR_DISPUTE_SILENT -> {
        leaveDecisionsToTheAgency();
        contest();
        talking.agency.liveUntil("2026-12-22");
        talking.agency.actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));
      }
      default -> throw new IllegalArgumentException(kind.name());
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ALL,
      names = {"(CREDITOR_)?DISPUTE.*"})
  void every_mail_keeps_the_house_rules_in_both_languages(MailKind kind) throws Exception {
    for (String language : List.of("fr", "en", "fr-BE", "en-BE")) {
      talking = TalkingAgency.in(language);
      happen(kind);
      MailDraft draft = talking.draft(kind);

      HouseRules.hold(kind, draft, talking.content(draft), language);
    }
  }

  @Test
  void who_contests_learns_that_the_sum_is_on_hold_and_by_when_the_creditor_answers() {
    happen(MailKind.DISPUTE_OPENED);

    assertThat(talking.plain(MailKind.DISPUTE_OPENED))
        .contains("Somme contestée, mise en attente : 1\u202f200,00")
        .contains("Réponse au plus tard le")
        .contains("ne porte pas d’intérêts");
    assertThat(talking.plain(MailKind.CREDITOR_DISPUTE))
        .contains("/l/c/", "sans compte", "ne le transmettez qu’à qui doit répondre")
        .contains("Sans réponse à cette date, la contestation est acceptée");
  }

  @Test
  void silence_decides_and_says_so() {
    contest();
    talking.agency.liveUntil("2026-12-22");
    talking.agency.actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));

    assertThat(talking.plain(MailKind.DISPUTE_DECIDED))
        .contains("votre contestation est acceptée")
        .contains("n’a pas répondu dans le temps convenu");
    assertThat(talking.write(MailKind.CREDITOR_DISPUTE)).isInstanceOf(Nothing.class);
  }

  @Test
  void silence_that_decides_nothing_says_who_decides_and_by_when() {
    happen(MailKind.DISPUTE_SILENT);

    assertThat(talking.plain(MailKind.DISPUTE_SILENT)).contains("28 décembre 2026");
    assertThat(talking.plain(MailKind.CREDITOR_DISPUTE_SILENT)).contains("/creditor/dispute?id=");
  }

  @Test
  void a_decision_gives_its_reasons_and_what_can_still_be_done() {
    decided(Outcome.UPHELD_IN_PART);

    assertThat(talking.plain(MailKind.DISPUTE_DECIDED))
        .contains("Pourquoi : Index relu.")
        .contains("Ce qui n’est plus demandé : 200,00")
        .contains("Vous pouvez répondre une fois jusqu’au")
        .contains("médiateur");
    assertThat(talking.plain(MailKind.CREDITOR_DISPUTE_DECIDED)).contains("Un avoir est à établir");
  }

  @Test
  void the_decision_after_a_reply_asks_for_no_credit_note_a_second_time() {
    DisputeView dispute = decided(Outcome.UPHELD_IN_PART);
    talking.agency.contesting.disputes.reply(talking.caseFileId(), dispute.id(), "Et le reste ?");
    talking.agency.contesting.decisions.decide(
        dispute.id(), null, new Verdict(Outcome.REJECTED, "Le reste est dû.", null));

    assertThat(talking.plain(MailKind.DISPUTE_DECIDED))
        .contains("Le reste est dû.")
        .doesNotContain("n’est plus demandé");
    assertThat(talking.plain(MailKind.CREDITOR_DISPUTE_DECIDED))
        .contains("Le reste est dû.")
        .doesNotContain("Un avoir", "n’est plus demandé");
  }
}
