package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.notification.MailWriter.Outcome.Nothing;

/** What the mail about a message says, in both languages: that there is one, and nothing of it. */
class MessageMailTextsTest {

  @Test
  void the_mail_keeps_the_house_rules_and_the_message_to_the_file() throws Exception {
    for (String language : List.of("fr", "en", "fr-BE", "en-BE")) {
      TalkingAgency talking = TalkingAgency.in(language);
      talking.messages.answer(talking.caseFileId(), "Votre diagnostic est noté.");

      MailDraft draft = talking.draft(MailKind.MESSAGE_WAITING);

      WrittenMail.Content content = talking.content(draft);
      HouseRules.hold(MailKind.MESSAGE_WAITING, draft, content, language);
      assertThat(content.plain()).contains(TalkingAgency.LINK).doesNotContain("diagnostic");
      assertThat(content.html()).doesNotContain("diagnostic");
      assertThat(draft.text().subject())
          .isEqualTo(
              language.startsWith("fr")
                  ? "Votre dossier DOS-1 : un message vous attend"
                  : "Your file DOS-1: a message is waiting for you");
    }
  }

  @Test
  void an_answer_says_that_it_is_one_and_is_owed_at_once() throws Exception {
    for (String language : List.of("fr", "en", "fr-BE", "en-BE")) {
      TalkingAgency talking = TalkingAgency.in(language);
      talking.messages.say(talking.caseFileId(), "Bonjour ?");
      talking.messages.answer(talking.caseFileId(), "Votre diagnostic est noté.");

      MailDraft draft = talking.draft(MailKind.MESSAGE_ANSWERED);

      WrittenMail.Content content = talking.content(draft);
      HouseRules.hold(MailKind.MESSAGE_ANSWERED, draft, content, language);
      assertThat(content.plain()).doesNotContain("diagnostic");
    }
    assertThat(MailSort.of(MailKind.MESSAGE_ANSWERED).orElseThrow().purpose())
        .isEqualTo(ContactPurpose.OWED_AT_ONCE);
    assertThat(MailSort.of(MailKind.MESSAGE_WAITING).orElseThrow().purpose())
        .isEqualTo(ContactPurpose.SOLICITATION);
  }

  @Test
  void a_message_that_was_read_meanwhile_needs_no_mail() {
    TalkingAgency talking = TalkingAgency.in("fr");
    talking.messages.answer(talking.caseFileId(), "Une question.");
    talking.messages.asDebtor();
    talking.messages.debtor.open(talking.caseFileId());

    assertThat(talking.write(MailKind.MESSAGE_WAITING)).isInstanceOf(Nothing.class);
  }

  @Test
  void who_waits_for_an_answer_learns_whom_to_ask_when_the_creditor_takes_the_case_back()
      throws Exception {
    for (String language : List.of("fr", "en")) {
      TalkingAgency talking = TalkingAgency.in(language);
      talking.messages.say(talking.caseFileId(), "Je sors de l’hôpital.");
      talking.recall();

      MailDraft draft = talking.draft(MailKind.MESSAGE_LEFT_TO_CREDITOR);

      WrittenMail.Content content = talking.content(draft);
      HouseRules.hold(MailKind.MESSAGE_LEFT_TO_CREDITOR, draft, content, language);
      assertThat(content.plain())
          .contains("Énergie du Sud, 12 rue des Arts, 31000 Toulouse")
          .doesNotContain("hôpital", TalkingAgency.LINK);
    }
    assertThat(MailSort.of(MailKind.MESSAGE_LEFT_TO_CREDITOR).orElseThrow().purpose())
        .isEqualTo(ContactPurpose.OWED_AT_ONCE);
  }

  @Test
  void what_became_of_a_message_comes_by_mail_where_the_thread_opens_no_more() throws Exception {
    for (String language : List.of("fr", "en")) {
      TalkingAgency talking = TalkingAgency.in(language);
      long asked =
          talking.messages.say(talking.caseFileId(), "Je sors de l’hôpital, qui appeler ?").id();
      talking.recall();
      talking.messages.asStaff();
      talking.messages.agency.close(talking.caseFileId(), asked, "Répondu au téléphone.");

      MailDraft draft = talking.draft(MailKind.MESSAGE_CLOSED);

      WrittenMail.Content content = talking.content(draft);
      HouseRules.hold(MailKind.MESSAGE_CLOSED, draft, content, language);
      assertThat(content.plain())
          .contains("Répondu au téléphone.", "12 rue des Arts", "20 ")
          .doesNotContain("hôpital", TalkingAgency.LINK);
    }
  }

  @Test
  void nobody_is_sent_to_a_message_in_a_file_that_opens_no_more() {
    TalkingAgency talking = TalkingAgency.in("fr");
    talking.messages.answer(talking.caseFileId(), "Une question.");
    talking.recall();

    assertThat(talking.write(MailKind.MESSAGE_WAITING)).isInstanceOf(Nothing.class);
  }
}
