package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.CreditorDetails;
import org.quittance.dispute.AnswerLinkService;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.platform.Wording;

/**
 * Asks the creditor for its answer, by a link that lets whoever reads the mail answer this one
 * dispute, and tells it what became of it.
 */
@ApplicationScoped
class CreditorDisputeWriter implements MailWriter {

  private static final Outcome OVERTAKEN =
      new Outcome.Nothing("What it was to tell has been overtaken");

  private DisputeQueryService disputes;
  private CaseFileService cases;
  private CreditorMail creditorMail;
  private AgencyIdentity agency;
  private AnswerLinkService links;
  private Settings settings;

  protected CreditorDisputeWriter() {}

  @Inject
  CreditorDisputeWriter(
      DisputeQueryService disputes,
      CaseFileService cases,
      CreditorMail creditorMail,
      AgencyIdentity agency,
      AnswerLinkService links,
      Settings settings) {
    this.disputes = disputes;
    this.cases = cases;
    this.creditorMail = creditorMail;
    this.agency = agency;
    this.links = links;
    this.settings = settings;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.CREDITOR_DISPUTE,
        MailKind.CREDITOR_DISPUTE_DUE,
        MailKind.CREDITOR_DISPUTE_SILENT,
        MailKind.CREDITOR_DISPUTE_DECIDED,
        MailKind.CREDITOR_DISPUTE_REPLIED,
        MailKind.CREDITOR_DISPUTE_ENDED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    DisputeView dispute = disputes.find(mail.subject().id());
    boolean asks =
        mail.kind() == MailKind.CREDITOR_DISPUTE || mail.kind() == MailKind.CREDITOR_DISPUTE_DUE;
    if (asks && dispute.status() != DisputeStatus.WITH_CREDITOR) {
      return OVERTAKEN;
    }
    CaseOverview caseFile = cases.find(mail.caseFileId());
    CreditorDetails creditor = creditorMail.creditorOf(caseFile);
    MailComposer text =
        new MailComposer(family(mail.kind()), CreditorMail.localeOf(creditor, caseFile));
    text.open(".opening", agency.name(), caseFile.reference())
        .fact("fact.debtor", caseFile.debtor().name())
        .fact("fact.ground", Wording.term(dispute.claimed().ground(), text.locale()))
        .fact("fact.contested", dispute.claimed().contested());
    if (asks) {
      text.fact("fact.answerBy", dispute.promisedOn())
          .close("creditorDispute.how")
          .close("creditorDispute.link")
          .close("dispute.silence." + creditor.mandate().disputes().silence().name());
    } else if (mail.kind() == MailKind.CREDITOR_DISPUTE_DECIDED) {
      decided(dispute, text);
    } else {
      text.close(".nothing");
    }
    text.button(asks ? "creditorDispute.button" : "notice.button", page(asks, dispute, creditor));
    return CreditorMail.write(creditor, text.locale(), text.text(caseFile.reference(), null));
  }

  private String page(boolean asks, DisputeView dispute, CreditorDetails creditor) {
    String page =
        asks
            ? "/l/c/" + links.token(dispute.id(), creditor.contact().email())
            : "/creditor/dispute?id=" + Ids.text(dispute.id());
    return settings.portalUrl() + page;
  }

  private static void decided(DisputeView dispute, MailComposer text) {
    DisputeView.Decision decision = dispute.decision();
    text.fact("fact.outcome", Wording.term(decision.outcome(), text.locale()));
    if (decision.reasons() != null) {
      text.fact("fact.reason", decision.reasons());
    }
    if (decision.creditedNow().isPositive()) {
      text.fact("fact.credited", decision.creditedNow()).close("dispute.creditNote");
    }
    if (decision.refundableNow().isPositive()) {
      text.fact("fact.toRefund", decision.refundableNow());
    }
    text.close(".nothing");
  }

  private static String family(MailKind kind) {
    return switch (kind) {
      case CREDITOR_DISPUTE -> "creditorDispute";
      case CREDITOR_DISPUTE_DUE -> "creditorDisputeDue";
      case CREDITOR_DISPUTE_SILENT -> "creditorDisputeSilent";
      case CREDITOR_DISPUTE_DECIDED -> "creditorDisputeDecided";
      case CREDITOR_DISPUTE_REPLIED -> "creditorDisputeReplied";
      case CREDITOR_DISPUTE_ENDED -> "creditorDisputeEnded";
      default -> throw new IllegalArgumentException(kind.name());
    };
  }
}
