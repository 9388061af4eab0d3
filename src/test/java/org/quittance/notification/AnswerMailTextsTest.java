package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.money.Money;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Wish;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.platform.Wording;
import org.quittance.testing.Plans;

/** What who waits for an answer is told of its day, and of the plan they have meanwhile. */
class AnswerMailTextsTest {

  private TalkingAgency talking = TalkingAgency.in("fr");

  /** Staff grant a settlement that gives up so much that a second person has to sign. */
  private ProposalView aSecondSignatureIsAskedFor() {
    ProposalView made =
        talking.propose(
            new Wish.ByDate(Money.euros("1100.00"), LocalDate.parse("2026-12-10"), false),
            "1100,00",
            "mille cent euros");
    talking.agency.liveUntil("2026-11-24");
    talking.agency.negotiation.answers.accept(made.head().id(), 1, null);
    ProposalView waiting = talking.agency.negotiation.found.find(made.head().id());
    assertThat(waiting.head().status()).isEqualTo(ProposalStatus.AWAITING_SIGNATURE);
    assertThat(waiting.head().deadlines().answerBy()).isAfter(made.head().deadlines().answerBy());
    return waiting;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "fr-BE", "en-BE"})
  void the_mail_keeps_the_house_rules(String language) throws IOException {
    talking = TalkingAgency.in(language);
    aSecondSignatureIsAskedFor();

    MailDraft draft = talking.draft(MailKind.ANSWER_MOVED);

    HouseRules.hold(MailKind.ANSWER_MOVED, draft, talking.content(draft), language);
  }

  @Test
  void a_second_signature_moves_the_promised_day_and_the_debtor_is_told() {
    ProposalView waiting = aSecondSignatureIsAskedFor();

    assertThat(talking.plain(MailKind.ANSWER_MOVED))
        .contains("une personne de plus doit se prononcer", "Nous vous répondons au plus tard le")
        .contains(Wording.day(waiting.head().deadlines().answerBy(), Locale.FRENCH));
  }

  @Test
  void once_it_is_answered_the_moved_day_is_not_told_any_more() {
    ProposalView waiting = aSecondSignatureIsAskedFor();
    talking.agency.negotiation.debtorAnswers.withdraw(talking.caseFileId(), waiting.head().id());

    assertThat(talking.write(MailKind.ANSWER_MOVED)).isInstanceOf(Outcome.Nothing.class);
  }

  @Test
  void a_refusal_while_a_plan_is_in_danger_says_how_long_it_can_be_kept() {
    talking.agency.agree("DOS-1", Plans.monthly("1200.00", 12, "2026-12-05").on("2026-11-20"));
    talking.agency.liveUntil("2027-01-13");
    ProposalView made = talking.propose(20);
    talking.agency.liveUntil("2027-01-18");
    talking.agency.negotiation.answers.refuse(made.head().id(), 1, "Dossier trop récent.");

    assertThat(talking.plain(MailKind.PROPOSAL_REFUSED))
        .contains("Votre échéancier continue", "au plus tard le 26 janvier 2027")
        .doesNotContain("rien n’est convenu");
  }
}
