package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.delegation.DelegateSummary;
import org.quittance.delegation.DelegationService;
import org.quittance.delegation.rules.EndCause;
import org.quittance.platform.Wording;

/**
 * Tells the debtor whom they have let in, that a plan waits for their word, and when somebody other
 * than themselves ended an access. Whoever did not give it learns of it here.
 */
@ApplicationScoped
class DelegateNoticeWriter implements MailWriter {

  private DelegationService delegations;
  private DebtorLetter letter;

  protected DelegateNoticeWriter() {}

  @Inject
  DelegateNoticeWriter(DelegationService delegations, DebtorLetter letter) {
    this.delegations = delegations;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.DELEGATE_GIVEN, MailKind.DELEGATE_PREPARED, MailKind.DELEGATE_TAKEN_BACK);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    Optional<DelegateSummary> known = delegations.look(mail.caseFileId(), mail.subject().id());
    if (known.isEmpty()) {
      return new Outcome.Nothing("Who they are has been erased");
    }
    DelegateSummary delegate = known.get();
    return switch (mail.kind()) {
      case DELEGATE_GIVEN -> given(mail, delegate);
      case DELEGATE_PREPARED -> prepared(mail, delegate);
      default -> takenBack(mail, delegate);
    };
  }

  private Outcome given(ClaimedMail mail, DelegateSummary delegate) {
    return letter.write(
        mail,
        "delegateGiven",
        List.of(),
        new Object[] {delegate.person().name()},
        (text, caseFile) ->
            text.fact("fact.delegate", delegate.person().name())
                .fact("fact.delegateScope", Wording.term(delegate.scope(), text.locale()))
                .fact("fact.delegateFrom", delegate.term().from())
                .fact("fact.delegateUntil", delegate.term().until())
                .close(".never")
                .close(".revoke")
                .close(".notYou", letter.phone()));
  }

  private Outcome prepared(ClaimedMail mail, DelegateSummary delegate) {
    if (delegate.prepared() == null) {
      return new Outcome.Nothing("It was looked at, or taken back, in the meantime");
    }
    return letter.write(
        mail,
        "delegatePrepared",
        List.of(),
        new Object[] {delegate.person().name()},
        (text, caseFile) -> text.close(".look").close(".nothing"));
  }

  private Outcome takenBack(ClaimedMail mail, DelegateSummary delegate) {
    boolean byThem = delegate.ended() != null && delegate.ended().because() == EndCause.DELEGATE;
    return letter.write(
        mail,
        byThem ? "delegateDeclined" : "delegateTakenBack",
        List.of(),
        new Object[] {delegate.person().name()},
        (text, caseFile) -> {
          if (!byThem && delegate.ended() != null && delegate.ended().reason() != null) {
            text.fact("fact.delegateReason", delegate.ended().reason());
          }
          text.close(".next").close("news.call", letter.phone());
        });
  }
}
