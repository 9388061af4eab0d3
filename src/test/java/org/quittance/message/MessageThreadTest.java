package org.quittance.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.Role;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.message.AgencyMessageService.Reply;
import org.quittance.message.MessageNews.Kind;
import org.quittance.message.rules.MessageStatus;
import org.quittance.message.rules.MessageText;
import org.quittance.outbox.CaseEvent;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/** A debtor and the agency write to each other. */
class MessageThreadTest {

  // A Friday.
  private final Agency agency = Agency.on("2026-11-20");
  private final InMemoryMessages thread = new InMemoryMessages(agency.caseFiles(), agency.clock);

  @BeforeEach
  void a_case() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "100.00", "2026-08-31").build());
  }

  @Test
  void an_answer_is_promised_in_working_days_and_ends_the_wait() {
    MessageView asked = thread.say(caseId(), "Bonjour, avez-vous reçu mon chèque ?");

    assertThat(asked.status()).isEqualTo(MessageStatus.RECEIVED);
    assertThat(asked.promisedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    thread.asStaff();
    assertThat(thread.queries.countWaiting(null)).isEqualTo(1);
    thread.agency.read(caseId(), asked.id());
    assertThat(thread.queries.find(caseId(), asked.id()).status()).isEqualTo(MessageStatus.READ);

    MessageView answer = thread.answer(caseId(), "Oui, merci.");

    MessageView answered = thread.queries.find(caseId(), asked.id());
    assertThat(answered.status()).isEqualTo(MessageStatus.ANSWERED);
    assertThat(answered.fate().answerId()).isEqualTo(answer.id());
    assertThat(thread.queries.countWaiting(null)).isZero();
    assertThat(answer.head().writtenBy()).isEqualTo("alice@agency.example");
    assertThat(thread.news.fired())
        .singleElement()
        .satisfies(news -> assertThat(news.messageId()).isEqualTo(answer.id()));
    assertThat(happened()).containsExactly("message.received", "message.read", "message.answered");
  }

  @Test
  void nothing_of_what_is_written_stands_on_the_timeline() {
    thread.say(caseId(), "Je sors de l’hôpital.");
    thread.answer(caseId(), "Prenez soin de vous.");

    assertThat(thread.events.fired())
        .allSatisfy(
            event ->
                assertThat(event.data().toString())
                    .doesNotContain("hôpital")
                    .doesNotContain("soin"));
  }

  @Test
  void what_the_debtor_wrote_after_the_writer_looked_stays_unanswered() {
    MessageView first = thread.say(caseId(), "Première question");
    MessageView second = thread.say(caseId(), "Deuxième question");
    thread.asStaff();

    thread.agency.write(caseId(), new Reply("Réponse à la première", List.of(), first.id()));

    assertThat(thread.queries.find(caseId(), first.id()).status())
        .isEqualTo(MessageStatus.ANSWERED);
    assertThat(thread.queries.find(caseId(), second.id()).status())
        .isEqualTo(MessageStatus.RECEIVED);
  }

  @Test
  void a_message_of_the_agency_is_unread_until_the_debtor_opens_it() {
    MessageView sent = thread.answer(caseId(), "Nous avons une question.");
    assertThat(agency.look("DOS-1").standing().unreadMessages()).isEqualTo(1);

    thread.asDebtor();
    thread.debtor.open(caseId());
    thread.debtor.open(caseId());

    assertThat(agency.look("DOS-1").standing().unreadMessages()).isZero();
    MessageView seen = thread.queries.find(caseId(), sent.id());
    assertThat(seen.status()).isEqualTo(MessageStatus.SEEN);
    assertThat(seen.fate().readAt()).isEqualTo(agency.clock.instant());
    assertThat(happened()).containsExactly("message.sent", "message.seen");
  }

  @Test
  void a_message_that_needs_no_answer_is_closed_with_a_reason_and_only_once() {
    MessageView thanks = thread.say(caseId(), "Merci !");
    thread.asStaff();
    assertThatThrownBy(() -> thread.agency.close(caseId(), thanks.id(), " "))
        .hasMessageContaining("MESSAGE_TEXT_MISSING");

    thread.agency.close(caseId(), thanks.id(), "Rien à répondre, avec plaisir.");

    assertThat(thread.queries.find(caseId(), thanks.id()).fate().closeReason())
        .isEqualTo("Rien à répondre, avec plaisir.");
    assertThatThrownBy(() -> thread.agency.close(caseId(), thanks.id(), "Encore"))
        .hasMessageContaining("MESSAGE_CHANGED_MEANWHILE");
    thread.answer(caseId(), "Bonne journée.");
    assertThat(thread.queries.find(caseId(), thanks.id()).status()).isEqualTo(MessageStatus.CLOSED);
  }

  @Test
  void what_was_typed_is_kept_however_wrong_until_it_is_sent() {
    thread.asDebtor();
    String tooLong = "é".repeat(MessageText.LONGEST + 1);
    thread.debtor.keep(caseId(), tooLong);
    thread.debtor.attach(caseId(), 42L);
    assertThatThrownBy(() -> thread.debtor.send(caseId()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("MESSAGE_TEXT_TOO_LONG");
    assertThat(thread.queries.draft(caseId()).text()).isEqualTo(tooLong);

    thread.debtor.keep(caseId(), "  Plus court.\r\nEt en deux lignes.  ");
    MessageView sent = thread.debtor.send(caseId());

    assertThat(sent.text()).isEqualTo("Plus court.\nEt en deux lignes.");
    assertThat(sent.documentIds()).containsExactly(42L);
    assertThat(thread.queries.draft(caseId()).isKept()).isFalse();
    assertThatThrownBy(() -> thread.debtor.send(caseId()))
        .hasMessageContaining("MESSAGE_TEXT_MISSING");
  }

  @Test
  void a_message_carries_five_files_at_most() {
    thread.asDebtor();
    for (long id = 1; id <= MessageSteps.MOST_FILES; id++) {
      thread.debtor.attach(caseId(), id);
    }
    thread.debtor.attach(caseId(), 1);
    assertThatThrownBy(() -> thread.debtor.attach(caseId(), 99))
        .hasMessageContaining("MESSAGE_TOO_MANY_FILES");
    assertThat(thread.queries.draft(caseId()).documentIds()).hasSize(MessageSteps.MOST_FILES);
  }

  @Test
  void who_has_written_a_lot_today_waits_and_loses_nothing() {
    thread.settings.put("quittance.message.most.in.day", "2");
    thread.say(caseId(), "Un");
    thread.say(caseId(), "Deux");
    assertThatThrownBy(() -> thread.say(caseId(), "Trois"))
        .hasMessageContaining("MESSAGE_TOO_MANY_TODAY");
    assertThat(thread.queries.draft(caseId()).text()).isEqualTo("Trois");

    agency.clock.advanceDays(1);
    assertThat(thread.debtor.send(caseId()).text()).isEqualTo("Trois");
  }

  @Test
  void a_held_case_goes_on_talking_and_one_taken_back_does_not() {
    agency.cases.hold("DOS-1", "contrôle");
    thread.say(caseId(), "Pourquoi est-ce suspendu ?");
    thread.answer(caseId(), "Nous vérifions.");

    agency.cases.recall("DOS-1", "accord direct");
    assertThatThrownBy(() -> thread.say(caseId(), "Et maintenant ?"))
        .hasMessageContaining("MESSAGE_CASE_CLOSED");
    assertThatThrownBy(() -> thread.answer(caseId(), "Voyez avec le créancier."))
        .hasMessageContaining("MESSAGE_CASE_CLOSED");
  }

  @Test
  void a_question_outlives_the_case_it_was_asked_in() {
    MessageView first = thread.say(caseId(), "Qui me rembourse ?");
    MessageView second = thread.say(caseId(), "Et quand ?");
    recall();

    thread.asStaff();
    assertThat(thread.queries.waiting(MessageKey.START, null, 10).rows())
        .extracting(row -> row.message().id(), WaitingMessages.Row::caseStatus)
        .containsExactly(
            tuple(first.id(), CaseStatus.RECALLED), tuple(second.id(), CaseStatus.RECALLED));
    assertThat(thread.queries.all(caseId())).hasSize(2);
    assertThat(thread.news.fired())
        .containsExactly(new MessageNews(second.id(), caseId(), Kind.LEFT_TO_CREDITOR));

    thread.agency.close(caseId(), first.id(), "Nous vous avons appelé.");
    assertThat(thread.news.fired())
        .endsWith(new MessageNews(first.id(), caseId(), Kind.CLOSED))
        .hasSize(2);
  }

  @Test
  void nobody_is_told_of_a_case_taken_back_who_waits_for_nothing() {
    MessageView thanks = thread.say(caseId(), "Merci !");
    thread.asStaff();
    thread.agency.close(caseId(), thanks.id(), "Avec plaisir.");
    recall();
    assertThat(thread.news.fired()).isEmpty();
  }

  @Test
  void a_settled_case_goes_on_talking() {
    agency.transfer("DOS-1", "100.00", "BANK-1");
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);

    MessageView asked = thread.say(caseId(), "Puis-je avoir une attestation ?");
    thread.answer(caseId(), "La voici.");

    assertThat(thread.queries.find(caseId(), asked.id()).status())
        .isEqualTo(MessageStatus.ANSWERED);
  }

  private void recall() {
    agency.cases.recall("DOS-1", "accord direct");
    thread.hear(new CaseEvent(caseId(), "DOS-1", "case.recalled", Map.of()));
  }

  @Test
  void each_side_writes_as_itself_and_the_creditor_not_at_all() {
    thread.asStaff();
    assertThatThrownBy(() -> thread.debtor.keep(caseId(), "Je suis le débiteur"))
        .hasMessageContaining("MESSAGE_DEBTOR_MUST_WRITE");
    for (Actor other :
        List.of(
            Actor.debtor(4711),
            Actor.staff("carla@agency.example", Role.ACCOUNTANT),
            Actor.creditor("compta@ensud.example", agency.look("DOS-1").creditor().id()))) {
      thread.actAs(other);
      assertThatThrownBy(() -> thread.agency.write(caseId(), new Reply("Oui", List.of(), null)))
          .hasMessageContaining("MESSAGE_AGENCY_MUST_WRITE");
    }
  }

  @Test
  void the_thread_is_read_page_by_page_and_the_wait_by_promised_day() {
    for (int i = 1; i <= 5; i++) {
      thread.say(caseId(), "Message " + i);
      agency.clock.advanceDays(1);
    }
    MessagePage first = thread.queries.ofCase(caseId(), null, 2);
    assertThat(first.messages())
        .extracting(MessageView::text)
        .containsExactly("Message 5", "Message 4");
    MessagePage second = thread.queries.ofCase(caseId(), first.next(), 3);
    assertThat(second.messages()).hasSize(3);
    assertThat(second.next()).isNull();
    assertThat(thread.queries.all(caseId()))
        .extracting(MessageView::text)
        .startsWith("Message 1")
        .hasSize(5);

    thread.asStaff();
    WaitingMessages waiting = thread.queries.waiting(MessageKey.START, null, 3);
    assertThat(waiting.rows().get(0).message().text()).isEqualTo("Message 1");
    assertThat(waiting.rows().get(0).caseReference()).isEqualTo("DOS-1");
    assertThat(thread.queries.waiting(waiting.next(), null, 3).rows()).hasSize(2);
  }

  private List<String> happened() {
    return thread.events.fired().stream().map(CaseEvent::type).toList();
  }

  private long caseId() {
    return agency.look("DOS-1").id();
  }
}
