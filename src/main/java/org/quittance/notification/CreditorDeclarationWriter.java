package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.CreditorDetails;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Wording;

/**
 * Tells the creditor at once what was declared of its debtor: it has to answer, or has a time to
 * declare its claim in.
 */
@ApplicationScoped
class CreditorDeclarationWriter implements MailWriter {

  private DeclarationService declarations;
  private CaseFileService cases;
  private CreditorMail creditorMail;
  private AgencyIdentity agency;

  protected CreditorDeclarationWriter() {}

  @Inject
  CreditorDeclarationWriter(
      DeclarationService declarations,
      CaseFileService cases,
      CreditorMail creditorMail,
      AgencyIdentity agency) {
    this.declarations = declarations;
    this.cases = cases;
    this.creditorMail = creditorMail;
    this.agency = agency;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.CREDITOR_DECLARATION, MailKind.CREDITOR_DECLARATION_LIFTED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    CaseOverview caseFile = cases.find(mail.caseFileId());
    CreditorDetails creditor = creditorMail.creditorOf(caseFile);
    DeclarationSummary declaration = declarations.find(caseFile.id(), mail.subject().id());
    boolean lifted = mail.kind() == MailKind.CREDITOR_DECLARATION_LIFTED;
    if (!lifted && !declaration.isStanding()) {
      return new Outcome.Nothing("It has been decided in the meantime");
    }
    Locale locale = CreditorMail.localeOf(creditor, caseFile);
    MailComposer text = new MailComposer(template(declaration, lifted), locale);
    text.open(".opening", agency.name(), caseFile.reference())
        .fact("fact.debtor", caseFile.debtor().name())
        .fact("fact.declared", Wording.term(declaration.kind(), locale));
    facts(text, declaration.facts(), locale);
    if (lifted) {
      text.close(".nothing");
    } else {
      follows(text, declaration);
    }
    text.button("notice.button", creditorMail.caseUrl(caseFile.reference()));
    return CreditorMail.write(creditor, locale, text.text(caseFile.reference(), null));
  }

  private static String template(DeclarationSummary declaration, boolean lifted) {
    if (!lifted) {
      return "creditorDeclared";
    }
    return declaration.hasRunOut() ? "creditorDeclaredOver" : "creditorDeclaredLifted";
  }

  private static void facts(MailComposer text, DeclarationFacts facts, Locale locale) {
    if (facts.on() != null) {
      text.fact("fact.declaredOn", facts.on());
    }
    if (facts.paid().amount() != null) {
      text.fact("fact.paidAmount", facts.paid().amount())
          .fact("fact.paidBy", Wording.term(facts.paid().by(), locale))
          .fact("fact.paidTo", facts.paid().to());
    }
  }

  private static void follows(MailComposer text, DeclarationSummary declaration) {
    DeclarationKind kind = declaration.kind();
    switch (kind) {
      case ALREADY_PAID -> text.close(".paid", declaration.answerBy()).close(".paidNothing");
      case INSOLVENCY, OVER_INDEBTEDNESS_ADMISSIBLE -> text.close("." + kind.name());
      case NOT_ME, MOVED -> text.close(".contact");
      default -> text.close(".nothing");
    }
  }
}
