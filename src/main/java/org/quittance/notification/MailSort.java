package org.quittance.notification;

import static org.quittance.contact.rules.ContactPurpose.OWED_AT_ONCE;
import static org.quittance.contact.rules.ContactPurpose.SOLICITATION;

import java.util.Optional;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactTopic;

/**
 * What a kind of mail is to the debtor: owed to them at once, or the agency's own initiative. A
 * kind that nobody has sorted does not compile.
 */
record MailSort(ContactPurpose purpose, ContactTopic topic) {

  /** The sort of a kind; empty when the mail goes to anybody but the debtor. */
  static Optional<MailSort> of(MailKind kind) {
    return switch (kind) {
      case RECEIPT -> owed(ContactTopic.RECEIPT);
      case ACCESS_CODE, ACCESS_LINK_ASKED -> owed(ContactTopic.ACCESS);
      case ACCESS_LINK -> solicitation(ContactTopic.ACCESS);

      // Answers to what the person proposed, on days that were promised to them.
      case PROPOSAL_SUBMITTED,
          PROPOSAL_REFUSED,
          PROPOSAL_LAPSED,
          OFFER_MADE,
          OFFER_RETRACTED,
          OFFER_EXPIRED,
          ANSWER_MOVED,
          ANSWER_LATE ->
          owed(ContactTopic.PROPOSAL);
      case OFFER_OPENED, OFFER_ENDS_SOON -> solicitation(ContactTopic.PROPOSAL);
      case AGREEMENT -> owed(ContactTopic.AGREEMENT);

      // The notice before a debit, and what became of one: the person may have to act at once.
      case INSTALMENT_ANNOUNCED,
          INSTALMENT_DECLINED,
          AUTHENTICATION_NEEDED,
          INSTALMENT_MOVED,
          INSTALMENT_SKIPPED,
          METHOD_UNUSABLE,
          METHOD_CHANGED ->
          owed(ContactTopic.INSTALMENT);
      case INSTALMENT_DUE_SOON, INSTALMENT_LATE, INSTALMENT_MISSED ->
          solicitation(ContactTopic.INSTALMENT);

      // Notices from which terms run, or by which an agreement changes.
      case BREACH_ANNOUNCED,
          PLAN_CURED,
          PLAN_BREACHED,
          PLAN_SUSPENDED,
          PLAN_RESUMED,
          PLAN_CANCELLED,
          PLAN_COMPLETED ->
          owed(ContactTopic.AGREEMENT);
      case PAYMENT_TAKEN_BACK, PAYMENT_REVERSED -> owed(ContactTopic.PAYMENT);

      case DECLARATION_MADE, DECLARATION_CONFIRMED, DECLARATION_LIFTED ->
          owed(ContactTopic.SITUATION);
      case DISPUTE_OPENED,
          DISPUTE_ANSWERED,
          DISPUTE_SILENT,
          DISPUTE_DECIDED,
          DISPUTE_REPLIED,
          DISPUTE_CLOSED,
          DISPUTE_WITHDRAWN ->
          owed(ContactTopic.DISPUTE);

      case MESSAGE_ANSWERED, MESSAGE_LEFT_TO_CREDITOR, MESSAGE_CLOSED -> owed(ContactTopic.MESSAGE);
      case MESSAGE_WAITING -> solicitation(ContactTopic.MESSAGE);

      case DELEGATE_GIVEN, DELEGATE_PREPARED, DELEGATE_TAKEN_BACK, ADDRESS_CHANGED ->
          owed(ContactTopic.CONTACT_DETAILS);

      // Until it is typed the code proves nothing: whoever reads it may be anybody.
      case ADDRESS_CODE,
          DELEGATE_INVITED,
          DELEGATE_CODE,
          DELEGATE_ENDED,
          PAYMENT_NOTICE,
          CREDITOR_DIGEST,
          CREDITOR_DECLARATION,
          CREDITOR_DECLARATION_LIFTED,
          CREDITOR_PROPOSAL,
          CREDITOR_ASKED,
          CREDITOR_AGREEMENT,
          CREDITOR_NO_AGREEMENT,
          CREDITOR_PLAN_BREACHED,
          CREDITOR_PLAN_COMPLETED,
          CREDITOR_PAYMENT_REVERSED,
          CREDITOR_DISPUTE,
          CREDITOR_DISPUTE_DUE,
          CREDITOR_DISPUTE_SILENT,
          CREDITOR_DISPUTE_DECIDED,
          CREDITOR_DISPUTE_REPLIED,
          CREDITOR_DISPUTE_ENDED ->
          Optional.empty();
    };
  }

  private static Optional<MailSort> owed(ContactTopic topic) {
    return Optional.of(new MailSort(OWED_AT_ONCE, topic));
  }

  private static Optional<MailSort> solicitation(ContactTopic topic) {
    return Optional.of(new MailSort(SOLICITATION, topic));
  }
}
