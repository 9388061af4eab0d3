package org.quittance.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.creditor.CreditorService;
import org.quittance.creditor.CreditorSummary;
import org.quittance.document.DocumentService;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.PlacementDesk;
import org.quittance.portal.desk.PlacementForm;
import org.quittance.refusal.Refusal;

/** Where a case handler places one case by hand. */
@Named("staffPlacePage")
@ViewScoped
public class PlacePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CHOICES = 200;

  @Inject private PlacementDesk desk;
  @Inject private CreditorService creditors;

  private PlacementForm form;

  @PostConstruct
  void begin() {
    form = desk.begin();
  }

  public String place() {
    return desk.place(form)
        .map(
            reference ->
                "/staff/case.xhtml" + Address.query("faces-redirect", true, "ref", reference))
        .orElse(null);
  }

  /** The first creditors there are, to choose from; others can be typed. */
  public List<CreditorSummary> getCreditors() {
    return creditors.list("", CHOICES);
  }

  /** The creditor that was typed, whose mandate decides; null while there is none. */
  public CreditorSummary getCreditor() {
    Object typed = form.getHead().get("creditor");
    try {
      return typed == null ? null : creditors.find(typed.toString().strip());
    } catch (Refusal unknown) {
      return null;
    }
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
