package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.platform.Wording;

/**
 * Tells the debtor how their dispute fares: what is held back, who has the word until when, and
 * what they can still do. Nothing of it stands in the subject.
 */
@ApplicationScoped
class DisputeMailWriter implements MailWriter {

  private DisputeQueryService disputes;
  private DebtorLetter letter;

  protected DisputeMailWriter() {}

  @Inject
  DisputeMailWriter(DisputeQueryService disputes, DebtorLetter letter) {
    this.disputes = disputes;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.DISPUTE_OPENED,
        MailKind.DISPUTE_ANSWERED,
        MailKind.DISPUTE_SILENT,
        MailKind.DISPUTE_DECIDED,
        MailKind.DISPUTE_REPLIED,
        MailKind.DISPUTE_CLOSED,
        MailKind.DISPUTE_WITHDRAWN);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    DisputeView dispute = disputes.find(mail.subject().id());
    return letter.write(
        mail,
        family(mail.kind(), dispute),
        List.of(),
        (text, caseFile) -> tell(mail, dispute, text));
  }

  private static String family(MailKind kind, DisputeView dispute) {
    return switch (kind) {
      case DISPUTE_OPENED -> "disputeOpened";
      case DISPUTE_ANSWERED -> "disputeAnswered";
      case DISPUTE_SILENT -> "disputeSilent";
      case DISPUTE_DECIDED ->
          switch (dispute.decision().outcome()) {
            case UPHELD -> "disputeUpheld";
            case UPHELD_IN_PART -> "disputeUpheldInPart";
            case REJECTED -> "disputeRejected";
          };
      case DISPUTE_REPLIED -> "disputeReplied";
      case DISPUTE_CLOSED -> "disputeClosed";
      case DISPUTE_WITHDRAWN -> "disputeWithdrawn";
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private void tell(ClaimedMail mail, DisputeView dispute, MailComposer text) {
    text.fact("fact.ground", Wording.term(dispute.claimed().ground(), text.locale()))
        .fact("fact.contested", dispute.claimed().contested());
    switch (mail.kind()) {
      case DISPUTE_OPENED -> {
        promised(dispute, text);
        text.close("dispute.held").close("dispute.rest");
      }
      case DISPUTE_ANSWERED, DISPUTE_SILENT, DISPUTE_REPLIED -> {
        if (mail.kind() == MailKind.DISPUTE_ANSWERED) {
          text.fact("fact.creditorSays", dispute.creditorAnswer().words());
        }
        promised(dispute, text);
        text.close("dispute.held");
      }
      case DISPUTE_DECIDED -> decided(dispute, text);
      default -> text.close("news.possible");
    }
    text.close("news.call", letter.phone());
  }

  private static void promised(DisputeView dispute, MailComposer text) {
    if (dispute.promisedOn() != null) {
      text.fact("fact.answerBy", dispute.promisedOn());
    }
  }

  private static void decided(DisputeView dispute, MailComposer text) {
    DisputeView.Decision decision = dispute.decision();
    if (decision.bySilence()) {
      text.openWith(text.say("dispute.bySilence"));
    }
    if (decision.reasons() != null) {
      text.fact("fact.reason", decision.reasons());
    }
    if (decision.creditedNow().isPositive()) {
      text.fact("fact.credited", decision.creditedNow());
    }
    if (decision.refundableNow().isPositive()) {
      text.fact("fact.toRefund", decision.refundableNow()).close("dispute.refund");
    }
    if (dispute.status().isDecided()) {
      text.close("dispute.reply", dispute.promisedOn());
    }
    if (dispute.status() != DisputeStatus.UPHELD) {
      text.close("dispute.elsewhere");
    }
  }
}
