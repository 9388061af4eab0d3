package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.quittance.creditor.CreditorService;
import org.quittance.document.DocumentRefusal;
import org.quittance.document.DocumentService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.FilteredCases;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** The cases of every creditor, or of one. */
@Named
@RequestScoped
public class CasesPage extends FilteredCases {

  private static final int CHOICES = 200;
  private static final int MEGABYTE = 1_048_576;

  @Inject private CreditorService creditors;

  private String creditor;
  private List<CreditorChoice> choices;

  @Override
  public void prepare() {
    creditor = Address.parameter("creditor");
    if (Address.parameter(UploadGate.TOO_LARGE) != null) {
      Feedback.refused(
          Refusal.of(DocumentRefusal.DOCUMENT_TOO_LARGE, DocumentService.LARGEST / MEGABYTE));
    }
    super.prepare();
  }

  public List<CreditorChoice> getCreditors() {
    if (choices == null) {
      choices =
          creditors.list("", CHOICES).stream()
              .map(one -> new CreditorChoice(one.reference(), one.details().name()))
              .toList();
    }
    return choices;
  }

  @Override
  public String getCreditor() {
    return creditor;
  }

  public record CreditorChoice(String reference, String name) {}
}
