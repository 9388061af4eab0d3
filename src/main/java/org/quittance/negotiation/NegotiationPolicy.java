package org.quittance.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.lifecycle.IllegalTransition;
import org.quittance.negotiation.rules.PolicyLifecycle;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.PolicyStatus;
import org.quittance.negotiation.rules.PolicyTrigger;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * One version of the bounds of a scope. A draft may be rewritten; once published it never changes,
 * because proposals were judged by it.
 */
@Entity
@Table(name = "negotiation_policy")
public class NegotiationPolicy {

  @Id private Long id;

  @Column(name = "creditor_id")
  private Long creditorId;

  private int number;

  @Enumerated(EnumType.STRING)
  private PolicyStatus status;

  @Column(name = "effective_on")
  private LocalDate effectiveOn;

  private String rules;
  private String note;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Version private int version;

  protected NegotiationPolicy() {}

  /**
   * @param creditorId null for the agency's own bounds
   */
  NegotiationPolicy(Long creditorId, int number) {
    this.id = Ids.next();
    this.creditorId = creditorId;
    this.number = number;
    this.status = PolicyStatus.DRAFT;
  }

  /**
   * @throws Refusal {@link NegotiationRefusal#POLICY_CHANGED_MEANWHILE} when it is no draft
   */
  void write(PolicyRules draft, String why, String who, Instant at) {
    if (status != PolicyStatus.DRAFT) {
      throw Refusal.of(NegotiationRefusal.POLICY_CHANGED_MEANWHILE);
    }
    rules = PolicyText.write(draft);
    note = why;
    draftedBy = who;
    draftedAt = at;
  }

  void publish(LocalDate from, String who, Instant at) {
    move(PolicyTrigger.PUBLISH);
    effectiveOn = from;
    publishedBy = who;
    publishedAt = at;
  }

  void discard() {
    move(PolicyTrigger.DISCARD);
  }

  private void move(PolicyTrigger trigger) {
    try {
      status = PolicyLifecycle.TABLE.fire(status, trigger).to();
    } catch (IllegalTransition refused) {
      throw Refusal.of(NegotiationRefusal.POLICY_CHANGED_MEANWHILE);
    }
  }

  PolicyRules rules() {
    return PolicyText.read(rules);
  }

  PolicyView view() {
    return new PolicyView(
        id,
        version,
        creditorId,
        number,
        status,
        effectiveOn,
        rules(),
        note,
        new PolicyView.Signatures(draftedBy, draftedAt, publishedBy, publishedAt));
  }

  Long id() {
    return id;
  }

  Long creditorId() {
    return creditorId;
  }

  int version() {
    return version;
  }

  PolicyStatus status() {
    return status;
  }

  /** First day it holds, null for a draft. */
  LocalDate effectiveOn() {
    return effectiveOn;
  }

  public int number() {
    return number;
  }

  String draftedBy() {
    return draftedBy;
  }
}
