package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.quittance.caserecords.TimelineCheckService;
import org.quittance.caserecords.rules.ChainFault;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;

/** Whether the timeline on the page is what was written, recomputed for the page that shows it. */
@Named
@RequestScoped
public class TimelineProof {

  @Inject private TimelineCheckService check;
  @Inject private Language language;

  private Finding finding;

  /** Recomputed once a request, however often a page asks. */
  public Finding of(long caseFileId) {
    if (finding == null || finding.caseFileId() != caseFileId) {
      finding = find(caseFileId);
    }
    return finding;
  }

  private Finding find(long caseFileId) {
    Locale locale = language.getLocale();
    Optional<ChainFault> fault = check.check(caseFileId);
    String text =
        fault
            .map(
                found ->
                    Wording.text(
                        Wording.LABELS,
                        "desk.chain.broken",
                        locale,
                        found.sequence(),
                        found.kind()))
            .orElseGet(
                () ->
                    Wording.text(
                        Wording.LABELS,
                        "desk.chain.whole",
                        locale,
                        check.head(caseFileId).sequence()));
    return new Finding(caseFileId, fault.isEmpty(), text);
  }

  /** What was found, in a sentence. */
  public record Finding(long caseFileId, boolean whole, String text) {

    public boolean isWhole() {
      return whole;
    }

    public String getText() {
      return text;
    }
  }
}
