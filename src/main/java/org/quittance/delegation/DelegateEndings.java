package org.quittance.delegation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import org.quittance.delegation.rules.EndCause;
import org.quittance.outbox.CaseEvent;

/**
 * Ends what a debtor has given when the debtor is gone, was somebody else, may no longer act alone,
 * or the file is over. The effect is immediate, like that of the declaration itself.
 */
@ApplicationScoped
class DelegateEndings {

  private static final int AFTER_THE_RECORDER = Interceptor.Priority.APPLICATION + 900;

  /** By these nobody may go on acting at the debtor's word; a guardian gives access anew. */
  private static final Set<String> ENDING =
      Set.of("DECEASED", "IDENTITY_THEFT", "NOT_ME", "MINOR", "GUARDIANSHIP");

  private DelegationService delegations;

  protected DelegateEndings() {}

  @Inject
  DelegateEndings(DelegationService delegations) {
    this.delegations = delegations;
  }

  void follow(@Observes @Priority(AFTER_THE_RECORDER) CaseEvent event) {
    switch (event.type()) {
      case "case.recalled" -> delegations.endAll(event.caseFileId(), EndCause.CASE_CLOSED);
      case "case.settled" -> delegations.endWithToday(event.caseFileId());
      case "contact.stopped" -> delegations.endAll(event.caseFileId(), EndCause.NOT_THE_DEBTOR);
      case "declaration.made" -> {
        if (ENDING.contains(String.valueOf(event.data().get("kind")))) {
          delegations.endAll(event.caseFileId(), EndCause.DECLARATION);
        }
      }
      case "proposal.submitted", "plan.agreed" -> delegations.forgetPlans(event.caseFileId());
      default -> {
        // No matter of delegates.
      }
    }
  }
}
