package org.quittance.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.access.DelegateScope;
import org.quittance.delegation.rules.DelegateLifecycle;
import org.quittance.delegation.rules.DelegateRole;
import org.quittance.delegation.rules.DelegateStatus;
import org.quittance.delegation.rules.DelegateTrigger;
import org.quittance.delegation.rules.EndCause;
import org.quittance.lifecycle.Transition;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * An access that a debtor has given to somebody who helps them. Invited until that person comes,
 * then active; it expires after its last day, unless the debtor, the agency or the delegate ends it
 * before. Whoever changes it holds its case's row lock.
 */
@Entity
@Table(name = "delegated_access")
public class DelegatedAccess {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "access_link_id")
  private long linkId;

  private String name;

  private String email;

  private String language;

  @Enumerated(EnumType.STRING)
  private DelegateRole role;

  @Enumerated(EnumType.STRING)
  private DelegateScope scope;

  @Enumerated(EnumType.STRING)
  private DelegateStatus status;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "last_visit_at")
  private Instant lastVisitAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_because")
  private EndCause endedBecause;

  @Column(name = "ended_reason")
  private String endedReason;

  @Column(name = "prepared_wish")
  private String preparedWish;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Version private int version;

  protected DelegatedAccess() {}

  DelegatedAccess(long caseFileId, long linkId, NewDelegate wanted, Instant now) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.linkId = linkId;
    this.name = wanted.name();
    this.email = wanted.email();
    this.language = wanted.language();
    this.role = wanted.role();
    this.scope = wanted.scope();
    this.startsOn = wanted.from();
    this.endsOn = wanted.until();
    this.status = DelegateStatus.INVITED;
    this.givenAt = now;
  }

  public long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  long linkId() {
    return linkId;
  }

  DelegateScope scope() {
    return scope;
  }

  DelegateRole role() {
    return role;
  }

  LocalDate endsOn() {
    return endsOn;
  }

  boolean isFor(String address) {
    return email.equals(address);
  }

  boolean isLive(LocalDate today) {
    return status.isLive() && !today.isAfter(endsOn);
  }

  /** Live, and its first day has come. */
  boolean admits(LocalDate today) {
    return isLive(today) && !today.isBefore(startsOn);
  }

  /**
   * The delegate came in.
   *
   * @return the event the move raises
   */
  String enter(Instant now) {
    lastVisitAt = now;
    return move(DelegateTrigger.ENTER);
  }

  /**
   * @return the event the move raises
   */
  String expire(Instant now) {
    return end(DelegateTrigger.EXPIRE, new DelegateSummary.Ended(now, EndCause.DATE, null, null));
  }

  /**
   * @return the event the move raises
   */
  String revoke(DelegateSummary.Ended because) {
    return end(DelegateTrigger.REVOKE, because);
  }

  private String end(DelegateTrigger trigger, DelegateSummary.Ended because) {
    final String event = move(trigger);
    endedAt = because.at();
    endedBecause = because.because();
    endedBy = because.by();
    endedReason = because.reason();
    forgetPlan();
    return event;
  }

  private String move(DelegateTrigger trigger) {
    if (!DelegateLifecycle.TABLE.allows(status, trigger)) {
      throw Refusal.of(DelegationRefusal.DELEGATE_NO_LONGER_OPEN);
    }
    Transition<DelegateStatus> step = DelegateLifecycle.TABLE.fire(status, trigger);
    status = step.to();
    return step.event();
  }

  /** Nothing is left to help with: that day is the last. */
  void endWith(LocalDate day) {
    if (endsOn.isAfter(day) && !startsOn.isAfter(day)) {
      endsOn = day;
    }
  }

  void prepare(String wish, Instant now) {
    preparedWish = wish;
    preparedAt = now;
  }

  void forgetPlan() {
    preparedWish = null;
    preparedAt = null;
  }

  DelegateSummary summary(LocalDate today) {
    boolean over = status.isLive() && today.isAfter(endsOn);
    return new DelegateSummary(
        id,
        new DelegateSummary.Person(name, email, role, language),
        scope,
        over ? DelegateStatus.EXPIRED : status,
        new DelegateSummary.Term(givenAt, startsOn, endsOn),
        lastVisitAt,
        endedAt == null
            ? null
            : new DelegateSummary.Ended(endedAt, endedBecause, endedBy, endedReason),
        preparedWish == null || over
            ? null
            : new DelegateSummary.Prepared(preparedWish, preparedAt));
  }
}
