package org.quittance.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.DeclarationLifecycle;
import org.quittance.declaration.rules.DeclarationStatus;
import org.quittance.declaration.rules.DeclarationTrigger;
import org.quittance.declaration.rules.PaidBy;
import org.quittance.lifecycle.Transition;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Something told of a debtor that changes what may be asked of them. It has its effect at once,
 * because waiting for proof could break the law; whoever sees the proof confirms it, whoever sees
 * that it is not so lifts it. Whoever changes it holds its case's row lock.
 */
@Entity
@Table(name = "declaration")
public class Declaration {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private DeclarationKind kind;

  @Enumerated(EnumType.STRING)
  private DeclarationStatus status;

  @Column(name = "declared_at")
  private Instant declaredAt;

  @Column(name = "declared_by")
  private String declaredBy;

  @Column(name = "answer_by")
  private LocalDate answerBy;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "next_look_at")
  private Instant nextLookAt;

  @Column(name = "told_on")
  private LocalDate toldOn;

  @Column(name = "paid_cents")
  private Money paid;

  @Enumerated(EnumType.STRING)
  @Column(name = "paid_by")
  private PaidBy paidBy;

  @Column(name = "paid_to")
  private String paidTo;

  @Column(name = "proof_document_id")
  private Long proofDocumentId;

  private String organisation;

  @Column(name = "organisation_reference")
  private String organisationReference;

  private String person;

  @Column(name = "call_at")
  private String callAt;

  private String words;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_because")
  private String decidedBecause;

  @Version private int version;

  protected Declaration() {}

  Declaration(
      long caseFileId,
      DeclarationKind kind,
      DeclarationFacts facts,
      String by,
      Instant now,
      LocalDate answerBy) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.kind = kind;
    this.status = DeclarationStatus.DECLARED;
    this.declaredBy = by;
    this.declaredAt = now;
    this.answerBy = answerBy;
    this.toldOn = facts.on();
    this.paid = facts.paid().amount();
    this.paidBy = facts.paid().by();
    this.paidTo = facts.paid().to();
    this.proofDocumentId = facts.paid().proof();
    this.organisation = facts.proceeding().organisation();
    this.organisationReference = facts.proceeding().reference();
    this.person = facts.proceeding().person();
    this.callAt = facts.callAt();
    this.words = facts.words();
  }

  /**
   * Limits its effect.
   *
   * @param lastDay on which it still has it
   * @param lookAt when it is to be looked at: after that day
   */
  void endAfter(LocalDate lastDay, Instant lookAt) {
    endsOn = lastDay;
    nextLookAt = lookAt;
  }

  /** Whether its days are over and it still has its effect. */
  boolean isOverOn(LocalDate today) {
    return endsOn != null && today.isAfter(endsOn) && status != DeclarationStatus.LIFTED;
  }

  public boolean isDueOn(Instant now) {
    return nextLookAt != null && !nextLookAt.isAfter(now);
  }

  /**
   * @return the event the move raises
   * @throws Refusal {@link DeclarationRefusal#DECLARATION_DECIDED_MEANWHILE}, naming by whom
   */
  String decide(DeclarationTrigger trigger, String by, String because, Instant now) {
    if (!DeclarationLifecycle.TABLE.allows(status, trigger)) {
      throw Refusal.of(DeclarationRefusal.DECLARATION_DECIDED_MEANWHILE, status, decidedBy);
    }
    Transition<DeclarationStatus> step = DeclarationLifecycle.TABLE.fire(status, trigger);
    status = step.to();
    decidedBy = by;
    decidedBecause = because;
    decidedAt = now;
    nextLookAt = status == DeclarationStatus.LIFTED ? null : nextLookAt;
    return step.event();
  }

  Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  DeclarationKind kind() {
    return kind;
  }

  DeclarationStatus status() {
    return status;
  }

  LocalDate answerBy() {
    return answerBy;
  }

  DeclarationFacts facts() {
    return new DeclarationFacts(
        toldOn,
        new DeclarationFacts.Paid(paid, paidBy, paidTo, proofDocumentId),
        new DeclarationFacts.Proceeding(organisation, organisationReference, person),
        callAt,
        words);
  }

  public DeclarationSummary summary() {
    return new DeclarationSummary(
        id,
        kind,
        status,
        declaredAt,
        answerBy,
        endsOn,
        facts(),
        decidedAt == null
            ? null
            : new DeclarationSummary.Decision(decidedAt, decidedBy, decidedBecause));
  }
}
