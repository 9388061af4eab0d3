package org.quittance.dispute;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.dispute.rules.DisputeLifecycle;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Question;
import org.quittance.lifecycle.IllegalTransition;
import org.quittance.lifecycle.Transition;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What a debtor says is not owed, and what became of it. It begins as a draft that only the debtor
 * sees and that loses nothing they typed. Whoever changes it locks its case first.
 */
@Entity
@Table(name = "dispute")
public class Dispute {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  private DisputeStatus status;

  @Enumerated(EnumType.STRING)
  private Ground ground;

  private String scope;
  private String words;
  private String facts;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "contested_cents")
  private Money contested;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Column(name = "next_look_at")
  private Instant nextLookAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Embedded private CreditorWord creditorWord = new CreditorWord();
  @Embedded private Ruling ruling = new Ruling();

  // The one that was replied to: its reasons are part of what was said.
  @Embedded
  @AttributeOverride(name = "outcome", column = @Column(name = "earlier_outcome"))
  @AttributeOverride(name = "reasons", column = @Column(name = "earlier_reasons"))
  @AttributeOverride(name = "credited", column = @Column(name = "earlier_credited_cents"))
  @AttributeOverride(name = "refundable", column = @Column(name = "earlier_refundable_cents"))
  @AttributeOverride(name = "by", column = @Column(name = "earlier_decided_by"))
  @AttributeOverride(name = "at", column = @Column(name = "earlier_decided_at"))
  private Ruling earlier = new Ruling();

  @Column(name = "reply_words")
  private String replyWords;

  @Column(name = "replied_at")
  private Instant repliedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private int revision;

  @Version private int version;

  protected Dispute() {}

  Dispute(CaseFile caseFile, Ground ground, Instant begunAt) {
    this.id = Ids.next();
    this.caseFileId = caseFile.id();
    this.creditorId = caseFile.creditor().id();
    this.status = DisputeStatus.DRAFT;
    this.ground = ground;
    this.facts = FactsText.write(Map.of());
    this.contested = Money.ZERO;
    this.begunAt = begunAt;
  }

  /** Changes why; answers to questions of another ground are forgotten. */
  void because(Ground newGround) {
    if (ground != newGround) {
      ground = newGround;
      facts = FactsText.write(Map.of());
      revision++;
    }
  }

  void about(DisputeScope newScope) {
    scope = ScopeText.write(newScope);
    revision++;
  }

  void say(String newWords, Map<Question, String> newFacts) {
    words = newWords;
    facts = FactsText.write(newFacts);
    revision++;
  }

  /**
   * Takes a step along the life cycle. One that ends it closes its deadlines.
   *
   * @throws Refusal {@link DisputeRefusal#DISPUTE_CHANGED_MEANWHILE} when there is no such edge
   */
  Transition<DisputeStatus> move(DisputeTrigger trigger, Instant at) {
    try {
      Transition<DisputeStatus> step = DisputeLifecycle.TABLE.fire(status, trigger);
      // The database checks each flush: what a status needs is set before the status.
      if (step.to().holder() == DisputeStatus.Holder.NOBODY) {
        endedAt = at;
        promise(null, null);
      }
      status = step.to();
      revision++;
      return step;
    } catch (IllegalTransition refused) {
      throw Refusal.of(DisputeRefusal.DISPUTE_CHANGED_MEANWHILE, status);
    }
  }

  boolean allows(DisputeTrigger trigger) {
    return DisputeLifecycle.TABLE.allows(status, trigger);
  }

  void opened(LocalDate on, Instant at, Money held) {
    openedOn = on;
    openedAt = at;
    contested = held;
  }

  /**
   * @param by when whoever has the word acts
   * @param lookAt when it is to be looked at; null when never
   */
  void promise(LocalDate by, Instant lookAt) {
    promisedOn = by;
    nextLookAt = lookAt;
  }

  void reminded(Instant at, Instant lookAt) {
    remindedAt = at;
    nextLookAt = lookAt;
  }

  void answered(CreditorWord word) {
    creditorWord = word;
  }

  void decided(Ruling newRuling) {
    earlier = ruling();
    ruling = newRuling;
  }

  void replied(String newWords, Instant at) {
    replyWords = newWords;
    repliedAt = at;
  }

  /** Whether it is to be looked at by then. */
  boolean isDueOn(Instant now) {
    return nextLookAt != null && !nextLookAt.isAfter(now);
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  long creditorId() {
    return creditorId;
  }

  public DisputeStatus status() {
    return status;
  }

  Ground ground() {
    return ground;
  }

  DisputeScope scope() {
    return scope == null ? null : ScopeText.read(scope);
  }

  String words() {
    return words;
  }

  Map<Question, String> facts() {
    return FactsText.read(facts);
  }

  public LocalDate promisedOn() {
    return promisedOn;
  }

  Instant remindedAt() {
    return remindedAt;
  }

  Money contested() {
    return contested;
  }

  Ruling ruling() {
    return ruling == null ? new Ruling() : ruling;
  }

  int revision() {
    return revision;
  }

  /**
   * @param files of this dispute
   */
  DisputeView view(List<DisputeFile> files) {
    return new DisputeView(
        new DisputeView.Head(id, caseFileId, revision, status, openedOn, openedAt, endedAt),
        new DisputeView.Claimed(ground, scope(), words, facts(), contested),
        promisedOn,
        creditorWord == null ? null : creditorWord.view(),
        ruling().view(earlier == null ? null : earlier.view(null)),
        repliedAt == null ? null : new DisputeView.Reply(replyWords, repliedAt),
        files.stream()
            .map(file -> new DisputeView.FileRef(file.documentId(), file.side()))
            .toList());
  }
}
