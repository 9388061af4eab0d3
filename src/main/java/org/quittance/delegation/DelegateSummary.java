package org.quittance.delegation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.access.DelegateScope;
import org.quittance.delegation.rules.DelegateRole;
import org.quittance.delegation.rules.DelegateStatus;
import org.quittance.delegation.rules.EndCause;

/**
 * An access as the debtor and staff see it.
 *
 * @param status on the day of reading: over from the day after its last on
 * @param lastVisitAt null until the delegate came
 * @param ended null while it is not
 * @param prepared null unless a plan waits for the debtor's word
 */
public record DelegateSummary(
    long id,
    Person person,
    DelegateScope scope,
    DelegateStatus status,
    Term term,
    Instant lastVisitAt,
    Ended ended,
    Prepared prepared)
    implements Serializable {

  public record Person(String name, String email, DelegateRole role, String language)
      implements Serializable {}

  /**
   * @param from first day
   * @param until last day, inclusive
   */
  public record Term(Instant givenAt, LocalDate from, LocalDate until) implements Serializable {}

  /**
   * @param by null when its last day passed
   * @param reason of staff, else null
   */
  public record Ended(Instant at, EndCause because, String by, String reason)
      implements Serializable {}

  /**
   * A plan as the delegate asked for it.
   *
   * @param wish the fields of the page of plans, as the query of an address
   */
  public record Prepared(String wish, Instant at) implements Serializable {}

  public boolean isLive() {
    return status.isLive();
  }

  @Override
  public String toString() {
    return "DelegateSummary[id=" + id + ", status=" + status + "]";
  }
}
