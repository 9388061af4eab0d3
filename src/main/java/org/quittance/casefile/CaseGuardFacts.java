package org.quittance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.quittance.access.GuardAnswer;
import org.quittance.access.GuardFacts;
import org.quittance.casefile.rules.CaseStatus;

/**
 * Tells access what only the addressee of a case should know. A case that the creditor has taken
 * back opens to nobody.
 */
@ApplicationScoped
class CaseGuardFacts implements GuardFacts {

  @Inject private CaseFileRepository caseFiles;

  @Override
  public Optional<GuardAnswer> of(long caseFileId) {
    return caseFiles
        .find(caseFileId)
        .filter(caseFile -> caseFile.status() != CaseStatus.RECALLED)
        .map(caseFile -> answer(caseFile.debtor()));
  }

  @Override
  public Optional<String> caseReference(long caseFileId) {
    return caseFiles.find(caseFileId).map(CaseFile::reference);
  }

  @Override
  public Optional<String> law(long caseFileId) {
    return caseFiles.find(caseFileId).map(caseFile -> caseFile.law().code());
  }

  private static GuardAnswer answer(DebtorDetails debtor) {
    String birthYear =
        debtor.birthDate() == null ? null : String.valueOf(debtor.birthDate().getYear());
    return new GuardAnswer(debtor.contact().address().postalCode(), birthYear, debtor.siren());
  }
}
