package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.delegation.DelegateSummary;
import org.quittance.delegation.DelegationService;
import org.quittance.delegation.rules.EndCause;
import org.quittance.notification.MailText.Button;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Wording;

/**
 * Writes to somebody whom a debtor lets in: who asks them, for what and how long. It names no
 * amount, no creditor and no reference, because whoever reads it has proved nothing yet.
 */
@ApplicationScoped
class DelegateMailWriter implements MailWriter {

  private CaseFileService cases;
  private DelegationService delegations;
  private MailSecrets secrets;
  private AgencyIdentity agency;
  private Clock clock;

  protected DelegateMailWriter() {}

  @Inject
  DelegateMailWriter(
      CaseFileService cases,
      DelegationService delegations,
      MailSecrets secrets,
      AgencyIdentity agency,
      Clock clock) {
    this.cases = cases;
    this.delegations = delegations;
    this.secrets = secrets;
    this.agency = agency;
    this.clock = clock;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.DELEGATE_INVITED, MailKind.DELEGATE_CODE, MailKind.DELEGATE_ENDED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    CaseOverview caseFile = cases.find(mail.caseFileId());
    Optional<DelegateSummary> known = delegations.look(caseFile.id(), mail.subject().id());
    if (known.isEmpty()) {
      return new Outcome.Nothing("Who they are has been erased");
    }
    DelegateSummary delegate = known.get();
    Locale locale = caseFile.law().spoken(delegate.person().language());
    if (mail.kind() == MailKind.DELEGATE_ENDED) {
      // Whoever said themselves that it is over, or never came, has nothing to be told.
      return delegate.ended() != null && delegate.ended().because() == EndCause.DELEGATE
          ? new Outcome.Nothing("They ended it themselves")
          : draft(delegate, locale, ended(caseFile, delegate, locale));
    }
    Instant expiresAt = mail.secret().expiresAt();
    if (!delegate.isLive() || !clock.instant().isBefore(expiresAt)) {
      return new Outcome.Nothing("What it brings is of no use any more");
    }
    String secret = secrets.decrypt(mail.secret().encrypted());
    return draft(
        delegate,
        locale,
        mail.kind() == MailKind.DELEGATE_CODE
            ? code(secret, expiresAt, locale)
            : invitation(secret, caseFile, delegate, locale));
  }

  private static Outcome draft(DelegateSummary delegate, Locale locale, MailText text) {
    return new Outcome.Draft(
        new MailDraft(
            new MailDraft.Recipient(delegate.person().name(), delegate.person().email()),
            locale,
            text,
            List.of()));
  }

  private MailText invitation(
      String url, CaseOverview caseFile, DelegateSummary delegate, Locale locale) {
    String debtor = caseFile.debtor().name();
    return new MailText(
        MailWords.say("delegateInvited.subject", locale, debtor),
        List.of(
            MailWords.say("delegateInvited.opening", locale, agency.name(), debtor),
            MailWords.say("delegateInvited.scope", locale, Wording.term(delegate.scope(), locale)),
            MailWords.say(
                "delegateInvited.term", locale, delegate.term().from(), delegate.term().until())),
        null,
        List.of(),
        new Button(MailWords.say("delegateInvited.button", locale), url),
        List.of(
            MailWords.say("delegateInvited.how", locale),
            MailWords.say("delegateInvited.never", locale, debtor),
            MailWords.say("delegateInvited.nothing", locale),
            MailWords.say("delegateInvited.data", locale, agency.email())),
        null);
  }

  private MailText code(String code, Instant expiresAt, Locale locale) {
    return new MailText(
        MailWords.say("delegateCode.subject", locale),
        List.of(MailWords.say("delegateCode.opening", locale, agency.name())),
        code.replaceFirst("^(...)", "$1 "),
        List.of(),
        null,
        List.of(
            MailWords.say("code.expires", locale, expiresAt),
            MailWords.say("code.nobody", locale),
            MailWords.say("delegateCode.nothing", locale, agency.phone())),
        null);
  }

  private MailText ended(CaseOverview caseFile, DelegateSummary delegate, Locale locale) {
    String debtor = caseFile.debtor().name();
    return new MailText(
        MailWords.say("delegateEnded.subject", locale, debtor),
        List.of(MailWords.say("delegateEnded.opening", locale, agency.name(), debtor)),
        null,
        List.of(),
        null,
        List.of(
            MailWords.say("delegateEnded.nothing", locale),
            MailWords.say("delegateEnded.ask", locale, debtor)),
        null);
  }
}
