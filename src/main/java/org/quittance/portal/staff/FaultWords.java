package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;

/** Says in the reader's language what is wrong with a line of a file. */
@RequestScoped
public class FaultWords {

  @Inject private Language language;

  public List<Told> tell(List<LineFault> faults) {
    return faults.stream().map(this::tell).toList();
  }

  private Told tell(LineFault fault) {
    String reason =
        Wording.text(
            Wording.MESSAGES,
            "refusal." + fault.code(),
            language.getLocale(),
            fault.arguments().toArray());
    return new Told(fault.line(), fault.field(), reason, fault.excerpt());
  }

  /** A fault in words. */
  public record Told(long line, String field, String reason, String excerpt) {}
}
