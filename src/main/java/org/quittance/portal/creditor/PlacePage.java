package org.quittance.portal.creditor;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.quittance.creditor.CreditorService;
import org.quittance.creditor.CreditorSummary;
import org.quittance.document.DocumentService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.PlacementDesk;
import org.quittance.portal.desk.PlacementForm;

/** Where a creditor places one case under its own mandate. */
@Named("creditorPlacePage")
@ViewScoped
public class PlacePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PlacementDesk desk;
  @Inject private CreditorService creditors;

  private PlacementForm form;

  @PostConstruct
  void begin() {
    form = desk.begin();
  }

  public String place() {
    return desk.place(form, getCreditor().reference())
        .map(
            reference ->
                "/creditor/case.xhtml" + Address.query("faces-redirect", true, "ref", reference))
        .orElse(null);
  }

  /** Whom the reader speaks for, with the mandate. */
  public CreditorSummary getCreditor() {
    return creditors.own().orElseThrow();
  }

  public void addClaim() {
    desk.keepFiles(form);
    form.addClaim();
  }

  public void removeClaim(int index) {
    desk.keepFiles(form);
    form.removeClaim(index);
  }

  /** The largest file taken, in bytes. */
  public int getGreatest() {
    return DocumentService.LARGEST;
  }

  public PlacementForm getForm() {
    return form;
  }
}
