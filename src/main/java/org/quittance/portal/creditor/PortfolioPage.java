package org.quittance.portal.creditor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.quittance.document.DocumentRefusal;
import org.quittance.document.DocumentService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.FilteredCases;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** What a creditor has entrusted to the agency. */
@Named
@RequestScoped
public class PortfolioPage extends FilteredCases {

  private static final int MEGABYTE = 1_048_576;

  @Override
  public void prepare() {
    if (Address.parameter(ProofGate.TOO_LARGE) != null) {
      Feedback.refused(
          Refusal.of(DocumentRefusal.DOCUMENT_TOO_LARGE, DocumentService.LARGEST / MEGABYTE));
    }
    super.prepare();
  }
}
