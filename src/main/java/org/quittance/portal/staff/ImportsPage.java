package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.quittance.caserecords.ImportFormat;
import org.quittance.caserecords.ImportRefusal;
import org.quittance.caserecords.ImportService;
import org.quittance.caserecords.ImportSummary;
import org.quittance.caserecords.csv.CaseColumn;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** Takes files in and lists those that were. */
@Named
@RequestScoped
public class ImportsPage {

  private static final int SHOWN = 20;
  private static final long MEGABYTE = 1_048_576;

  @Inject private ImportService imports;

  private Part file;

  /** Tells whoever was turned away at the door why. */
  public void prepare() {
    if (Address.parameter(UploadGate.TOO_LARGE) != null) {
      Feedback.refused(
          Refusal.of(ImportRefusal.IMPORT_TOO_LARGE, ImportService.GREATEST / MEGABYTE)
              .at("/file"));
    }
  }

  public String send() throws IOException {
    if (file == null || file.getSize() == 0 && file.getSubmittedFileName().isEmpty()) {
      Feedback.problem("file", "import.file.missing");
      return null;
    }
    try (InputStream content = file.getInputStream()) {
      long id = imports.receive(file.getSubmittedFileName(), ImportFormat.CSV, content);
      Feedback.news("import.received");
      return "/staff/import.xhtml" + Address.query("faces-redirect", true, "id", Ids.text(id));
    } finally {
      file.delete();
    }
  }

  public List<ImportSummary> getImports() {
    return imports.list(SHOWN);
  }

  public String text(long id) {
    return Ids.text(id);
  }

  public String getRequiredColumns() {
    return headers(true);
  }

  public String getOptionalColumns() {
    return headers(false);
  }

  private static String headers(boolean required) {
    return String.join(
        ";",
        Arrays.stream(CaseColumn.values())
            .filter(column -> column.isRequired() == required)
            .map(CaseColumn::header)
            .toList());
  }

  public long getGreatest() {
    return ImportService.GREATEST;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
