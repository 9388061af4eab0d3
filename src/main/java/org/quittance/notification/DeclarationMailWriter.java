package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.quittance.casefile.rules.HoldReach;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.DeclarationKind;

/**
 * Tells the debtor that what they told us is noted, and what became of it. The situation itself is
 * named in the file only: a mail may be read by others.
 */
@ApplicationScoped
class DeclarationMailWriter implements MailWriter {

  private DeclarationService declarations;
  private DebtorLetter letter;

  protected DeclarationMailWriter() {}

  @Inject
  DeclarationMailWriter(DeclarationService declarations, DebtorLetter letter) {
    this.declarations = declarations;
    this.letter = letter;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(
        MailKind.DECLARATION_MADE, MailKind.DECLARATION_CONFIRMED, MailKind.DECLARATION_LIFTED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    DeclarationSummary declaration = declarations.find(mail.caseFileId(), mail.subject().id());
    return switch (mail.kind()) {
      case DECLARATION_MADE -> made(mail, declaration);
      case DECLARATION_CONFIRMED ->
          letter.write(
              mail,
              "declaredConfirmed",
              List.of(),
              (text, caseFile) -> text.close(".nothing").close("news.call", letter.phone()));
      default -> lifted(mail, declaration);
    };
  }

  private Outcome lifted(ClaimedMail mail, DeclarationSummary declaration) {
    return declaration.hasRunOut()
        ? letter.write(
            mail,
            "declaredOver",
            List.of(),
            (text, caseFile) -> text.close(".again").close("news.call", letter.phone()))
        : letter.write(
            mail,
            "declaredLifted",
            List.of(),
            (text, caseFile) ->
                text.fact("fact.because", declaration.decision().because())
                    .close(".ended")
                    .close(".wrong")
                    .close("news.call", letter.phone()));
  }

  private Outcome made(ClaimedMail mail, DeclarationSummary declaration) {
    if (!declaration.isWaiting()) {
      return new Outcome.Nothing("It has been decided in the meantime");
    }
    boolean forbids =
        declaration.kind().reach().filter(reach -> reach == HoldReach.PAYMENTS_TOO).isPresent();
    return letter.write(
        mail,
        "declared",
        List.of(),
        (text, caseFile) ->
            text.close(
                    declaration.kind() == DeclarationKind.HARDSHIP ? ".call" : ".answer",
                    declaration.answerBy())
                .close(forbids ? ".stop" : ".pause")
                .close("news.call", letter.phone()));
  }
}
