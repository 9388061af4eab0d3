package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.caserecords.ImportRefusal;
import org.quittance.caserecords.ImportService;
import org.quittance.caserecords.ImportStatus;
import org.quittance.caserecords.ImportSummary;
import org.quittance.caserecords.csv.ReadCase;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** One import: what was found in the file, what is being done with it. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PREVIEWED = 20;
  private static final int SHOWN_FAULTS = 100;

  @Inject private ImportService imports;
  @Inject private FaultWords words;

  private Long id;
  private transient ImportSummary job;

  public void prepare() {
    try {
      if (id == null) {
        id = Ids.parse(String.valueOf(Address.parameter("id")));
      }
      job = imports.find(id);
    } catch (IllegalArgumentException notAnId) {
      Address.notFound();
    } catch (Refusal refusal) {
      if (refusal.code() != ImportRefusal.IMPORT_UNKNOWN) {
        throw refusal;
      }
      Address.notFound();
    }
  }

  public String start(boolean keepsGoodLines) {
    imports.start(id, keepsGoodLines);
    Feedback.news("import.started");
    return again();
  }

  public String resume() {
    imports.resume(id);
    return again();
  }

  private String again() {
    return "/staff/import.xhtml" + Address.query("faces-redirect", true, "id", Ids.text(id));
  }

  public ImportSummary getJob() {
    if (job == null) {
      job = imports.find(id);
    }
    return job;
  }

  public String getKey() {
    return Ids.text(id);
  }

  public boolean isChecked() {
    return getJob().status() == ImportStatus.CHECKED;
  }

  public boolean isSound() {
    return isChecked() && getJob().counts().faults() == 0 && goodCases() > 0;
  }

  public boolean isPartlySound() {
    return isChecked() && getJob().counts().faults() > 0 && goodCases() > 0;
  }

  public boolean isHopeless() {
    return isChecked() && goodCases() == 0;
  }

  public long goodCases() {
    return getJob().counts().cases() - getJob().counts().faultyCases();
  }

  public List<FaultWords.Told> getFaults() {
    return words.tell(imports.faults(id, 0, SHOWN_FAULTS));
  }

  /** The first cases, as long as they are not placed yet. */
  public List<Previewed> getPreview() {
    return isChecked()
        ? imports.preview(id, PREVIEWED).stream().map(Previewed::of).toList()
        : List.of();
  }

  /**
   * A case as it would be placed.
   *
   * @param principal null when it cannot be read
   */
  public record Previewed(
      long line, String reference, String creditor, String debtor, int claims, Money principal) {

    static Previewed of(ReadCase one) {
      if (!one.isSound()) {
        return new Previewed(
            one.firstLine(), one.reference(), null, null, one.lines().size(), null);
      }
      var placement = one.placement();
      return new Previewed(
          one.firstLine(),
          one.reference(),
          placement.creditorReference(),
          placement.debtor().name(),
          placement.claims().size(),
          Money.sum(placement.claims().stream().map(claim -> claim.principal()).toList()));
    }
  }
}
