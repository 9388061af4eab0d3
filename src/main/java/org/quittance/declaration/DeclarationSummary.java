package org.quittance.declaration;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.DeclarationStatus;
import org.quittance.platform.Ids;

/**
 * A declaration as pages and the API show it.
 *
 * @param answerBy the day by which a person has looked at it
 * @param endsOn the last day of its effect; null when it lasts until somebody lifts it
 * @param decision null until a person has decided
 */
public record DeclarationSummary(
    long id,
    DeclarationKind kind,
    DeclarationStatus status,
    Instant declaredAt,
    LocalDate answerBy,
    LocalDate endsOn,
    DeclarationFacts facts,
    Decision decision)
    implements Serializable {

  /**
   * Who said that it is so, or not, and what they have seen.
   *
   * @param because null when its days were over and nobody decided
   */
  public record Decision(Instant at, String by, String because) implements Serializable {}

  /** Its id in an address. */
  public String key() {
    return Ids.text(id);
  }

  /** Whether it has its effect still. */
  public boolean isStanding() {
    return status == DeclarationStatus.DECLARED
        || status == DeclarationStatus.CONFIRMED && kind != DeclarationKind.ALREADY_PAID;
  }

  /** The file that shows it, by its name in an address; null when there is none. */
  public String proofKey() {
    return facts.paid().proof() == null ? null : Ids.text(facts.paid().proof());
  }

  /** Whether it ended because its days were over. */
  public boolean hasRunOut() {
    return status == DeclarationStatus.LIFTED && decision.because() == null;
  }

  public boolean isWaiting() {
    return status == DeclarationStatus.DECLARED;
  }
}
