package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeView;
import org.quittance.platform.Ids;

/** What is contested of the case a page shows, and what was declared of its debtor. */
@Named
@RequestScoped
public class CaseDisputes {

  @Inject private DisputeQueryService disputes;
  @Inject private DeclarationService declarations;
  private final Map<Long, List<DisputeView>> read = new HashMap<>();

  /** The disputes of a case, newest first. */
  public List<DisputeView> of(long caseFileId) {
    return read.computeIfAbsent(caseFileId, disputes::ofCase);
  }

  /**
   * What the creditor is told of its debtor, newest first: why somebody needs help is not among it.
   */
  public List<DeclarationSummary> toldToCreditor(long caseFileId) {
    return declarations.ofCase(caseFileId).stream()
        .filter(told -> told.kind().isToldToCreditor())
        .toList();
  }

  /** The name of a dispute in an address. */
  public String key(DisputeView dispute) {
    return Ids.text(dispute.id());
  }
}
