package org.quittance.casefile;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells anyone who holds a letter whether it is ours, and nothing else: no name, no creditor, no
 * amount. A letter that never existed and a postal code that is not its addressee's get the same
 * answer after the same work.
 */
@ApplicationScoped
@Transactional(SUPPORTS)
public class LetterCheckService {

  private CaseFileRepository caseFiles;

  protected LetterCheckService() {}

  @Inject
  public LetterCheckService(CaseFileRepository caseFiles) {
    this.caseFiles = caseFiles;
  }

  /**
   * The date on the letter, if we sent it to an address with this postal code.
   *
   * @param letterReference as printed on the letter
   */
  public Optional<LocalDate> sentOn(String letterReference, String postalCode) {
    return caseFiles.firstLetterSentOn(letterReference, postalCode);
  }
}
