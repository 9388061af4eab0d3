package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.quittance.contact.ContactService;
import org.quittance.contact.PlannedMail;
import org.quittance.contact.rules.ContactDecision;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactTopic;
import org.quittance.negotiation.ProposalQueryService;

/** Tells mails to debtors from all others, and leads each through the door of contacts. */
@ApplicationScoped
class MailContacts {

  private ContactService contacts;
  private ProposalQueryService proposals;

  protected MailContacts() {}

  @Inject
  MailContacts(ContactService contacts, ProposalQueryService proposals) {
    this.contacts = contacts;
    this.proposals = proposals;
  }

  /** Whether a mail may leave now; one that does not go to a debtor always may. */
  ContactDecision admit(ClaimedMail mail) {
    return planned(mail.id(), mail.caseFileId(), mail.kind())
        .map(contacts::admit)
        .orElse(ContactDecision.SEND);
  }

  void left(OutgoingMail mail) {
    planned(mail.id(), mail.caseFileId(), mail.kind()).ifPresent(contacts::left);
  }

  void notLeft(OutgoingMail mail) {
    contacts.notLeft(mail.id());
  }

  private Optional<PlannedMail> planned(long mailId, Long caseFileId, MailKind kind) {
    return MailSort.of(kind)
        .map(
            sort ->
                new PlannedMail(
                    mailId,
                    caseFileId,
                    sort.purpose(),
                    sort.topic(),
                    isReminder(sort) && proposals.openOf(caseFileId).isPresent()));
  }

  // While a proposal waits nobody is reminded of what it may replace.
  private static boolean isReminder(MailSort sort) {
    return sort.purpose() == ContactPurpose.SOLICITATION && sort.topic() == ContactTopic.INSTALMENT;
  }
}
