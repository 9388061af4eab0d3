package org.quittance.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.DisownReason;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.notification.AccessLinkMailService;
import org.quittance.notification.MailKind;
import org.quittance.notification.MailSummary;
import org.quittance.notification.NotificationRefusal;
import org.quittance.notification.OutgoingMailService;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;

/** What readers of links say reaches a person, and stops what must not go on. */
class LinkAnswersIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");
  private static final String ADDRESS = "203.0.113.9";

  @Inject private SecureLinkService links;
  @Inject private DeskTaskService tasks;
  @Inject private ContactStopService contacts;
  @Inject private AccessLinkMailService linkMails;
  @Inject private OutgoingMailService mails;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService caseFiles;
  @Inject private EventFeedService events;
  @Inject private CurrentActor currentActor;

  private final String reference = "ANSWER-" + Ids.text(Ids.next());
  private long caseFileId;

  @BeforeEach
  void a_case() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    caseFiles.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = caseFiles.find(reference).id();
  }

  private String linkBy(LinkChannel channel) {
    IssuedLink link = links.issue(caseFileId, channel, STAFF);
    return link.url().substring(link.url().lastIndexOf('/') + 1);
  }

  private List<DeskTaskSummary> waiting() {
    return tasks.waiting(null, 200).tasks().stream()
        .filter(task -> task.caseReference().equals(reference))
        .toList();
  }

  private List<String> happened() {
    return events.timeline(caseFileId, Long.MAX_VALUE, 20).stream()
        .map(EventSummary::type)
        .toList();
  }

  @Test
  void a_disowned_link_stops_mails_to_its_address_until_staff_lift_it() {
    links.disown(linkBy(LinkChannel.EMAIL), DisownReason.NOT_ME, ADDRESS);

    assertThat(contacts.mailAddressOf(caseFileId)).isEmpty();
    assertThatThrownBy(() -> linkMails.issueAndSend(caseFileId, true, STAFF))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(NotificationRefusal.CONTACT_STOPPED));
    assertThat(mails.mailsOf(caseFileId))
        .extracting(MailSummary::kind)
        .containsExactly(MailKind.CREDITOR_DECLARATION);
    assertThat(happened()).contains("link.revoked", "contact.stopped");
    assertThat(waiting())
        .extracting(DeskTaskSummary::kind, DeskTaskSummary::channel, DeskTaskSummary::debtorName)
        .containsExactly(tuple(DeskTaskKind.WRONG_PERSON, LinkChannel.EMAIL, "Claire Martin"));

    StoppedContactSummary stop = contacts.standing(caseFileId).get(0);
    assertThat(stop.contact()).isEqualTo("claire@example.org");
    contacts.lift(reference, stop.id(), "Called: it is hers");

    assertThat(contacts.mailAddressOf(caseFileId)).contains("claire@example.org");
    assertThat(linkMails.issueAndSend(caseFileId, true, STAFF).url()).isNotEmpty();
    assertThat(happened()).contains("contact.resumed");
    assertThatThrownBy(() -> contacts.lift(reference, stop.id(), "Again"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_disowned_letter_leaves_the_mailbox_alone() {
    links.disown(linkBy(LinkChannel.LETTER), DisownReason.NOT_ME, ADDRESS);

    assertThat(contacts.mailAddressOf(caseFileId)).isPresent();
    assertThat(contacts.standing(caseFileId))
        .extracting(StoppedContactSummary::contact)
        .containsExactly("8 place du Marché, 31300 Toulouse");
  }

  @Test
  void a_new_link_by_letter_waits_for_a_person_once() {
    String token = linkBy(LinkChannel.LETTER);
    links.askForNewLink(token, ADDRESS);
    links.askForNewLink(token, ADDRESS);

    assertThat(waiting())
        .extracting(DeskTaskSummary::kind, DeskTaskSummary::channel)
        .containsExactly(tuple(DeskTaskKind.NEW_LINK, LinkChannel.LETTER));
    assertThat(mails.mailsOf(caseFileId)).isEmpty();
    long task = waiting().get(0).id();
    tasks.done(task);
    assertThat(waiting()).isEmpty();
    assertThatThrownBy(() -> tasks.done(task))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(CasefileRefusal.DESK_TASK_ALREADY_DONE));
  }

  @Test
  void a_new_link_by_e_mail_leaves_by_itself_unless_its_address_is_stopped() {
    String token = linkBy(LinkChannel.EMAIL);
    links.askForNewLink(token, ADDRESS);
    assertThat(waiting()).isEmpty();
    assertThat(mails.mailsOf(caseFileId)).hasSize(1);

    contacts.stop(caseFileId, LinkChannel.EMAIL, linkOf());
    links.askForNewLink(token, ADDRESS);
    assertThat(waiting()).extracting(DeskTaskSummary::kind).containsExactly(DeskTaskKind.NEW_LINK);
    assertThat(mails.mailsOf(caseFileId)).hasSize(1);
  }

  private long linkOf() {
    return links.linksOf(caseFileId).get(0).id();
  }

  @Test
  void pages_of_what_waits_follow_each_other_without_a_gap() {
    links.disown(linkBy(LinkChannel.EMAIL), DisownReason.NOT_ME, ADDRESS);
    links.askForNewLink(linkBy(LinkChannel.SMS), ADDRESS);
    List<Long> all = tasks.waiting(null, 200).tasks().stream().map(DeskTaskSummary::id).toList();
    DeskTaskPage first = tasks.waiting(null, 1);
    DeskTaskPage second = tasks.waiting(first.next(), 1);
    assertThat(List.of(first.tasks().get(0).id(), second.tasks().get(0).id()))
        .isEqualTo(all.subList(0, 2));
  }
}
