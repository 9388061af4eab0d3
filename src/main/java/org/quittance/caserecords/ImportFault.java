package org.quittance.caserecords;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.platform.Ids;

/** A fault of a line, as kept. */
@Entity
@Table(name = "import_fault")
public class ImportFault {

  private static final int LONGEST_ARGUMENTS = 400;
  private static final Jsonb JSON = JsonbBuilder.create();

  @Id private Long id;

  @Column(name = "job_id")
  private long jobId;

  private long line;
  private String field;
  private String code;
  private String arguments;
  private String excerpt;

  protected ImportFault() {}

  ImportFault(long jobId, LineFault fault) {
    this.id = Ids.next();
    this.jobId = jobId;
    this.line = fault.line();
    this.field = fault.field();
    this.code = fault.code();
    String json = JSON.toJson(fault.arguments());
    this.arguments = json.length() > LONGEST_ARGUMENTS ? "[]" : json;
    this.excerpt = fault.excerpt();
  }

  /** Where it stands among the job's faults, for the next page. */
  long id() {
    return id;
  }

  LineFault fault() {
    return new LineFault(
        line, field, code, Arrays.asList(JSON.fromJson(arguments, String[].class)), excerpt);
  }
}
