package org.quittance.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.CaseFile;
import org.quittance.money.Money;
import org.quittance.plan.rules.PaymentMeans;
import org.quittance.plan.rules.PlanKind;
import org.quittance.plan.rules.PlanLifecycle;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.PlanTrigger;
import org.quittance.plan.rules.Respread;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.Ids;

/**
 * An agreement to pay a case off in dated instalments, or to settle it for less. It comes into
 * being when both sides agree, is kept until every instalment is paid, and then gives up what it
 * promised. It bends first: an instalment may be late, missed, moved or skipped within allowances.
 * When they are spent a breach is announced that can still be made good; only then is the plan
 * breached and the whole debt due again. While its case is held it is suspended, and another
 * agreement may take its place.
 *
 * <p>It is changed only under its case's row lock.
 */
@Entity
@Table(name = "instalment_plan")
public class InstalmentPlan {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "replaced_plan_id")
  private Long replacedPlanId;

  @Enumerated(EnumType.STRING)
  private PlanKind kind;

  @Enumerated(EnumType.STRING)
  private PlanStatus status;

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  @Column(name = "agreed_on")
  private LocalDate agreedOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "end_reason")
  private String endReason;

  @Column(name = "agreed_total_cents")
  private Money agreedTotal;

  @Column(name = "promised_cents")
  private Money promised;

  @Column(name = "discharge_cents")
  private Money discharge;

  @Column(name = "set_aside_cents")
  private Money setAside;

  @Enumerated(EnumType.STRING)
  private PaymentMeans means;

  @Column(name = "saved_method_id")
  private Long savedMethodId;

  @Enumerated(EnumType.STRING)
  @Column(name = "extra_money")
  private Respread extraMoney;

  @Embedded private AllowanceAccount allowances;

  @Embedded private PlanPace pace;

  private int revision;

  @Version private int version;

  @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<Instalment> instalments = new ArrayList<>();

  @Transient private List<PlanHappening> happenings = new ArrayList<>();

  protected InstalmentPlan() {}

  /**
   * @param means what kind the agreed means of payment is of
   * @param discharge what the debt exceeds the agreed total by: given up on completion
   * @param replaced the plan whose place it takes, null if none
   */
  InstalmentPlan(
      CaseFile caseFile,
      AgreedTerms terms,
      PaymentMeans means,
      Money discharge,
      InstalmentPlan replaced) {
    this.id = Ids.next();
    this.caseFileId = caseFile.id();
    this.proposalId = terms.proposalId();
    this.replacedPlanId = replaced == null ? null : replaced.id;
    this.kind = terms.kind();
    this.status = PlanStatus.ACTIVE;
    this.frequency = terms.frequency();
    this.agreedOn = terms.agreedOn();
    this.agreedTotal = terms.agreedTotal();
    this.promised = terms.waivedOnCompletion();
    this.discharge = discharge;
    this.setAside = Money.ZERO;
    this.means = means;
    this.savedMethodId = terms.savedMethodId();
    this.extraMoney = replaced == null ? Respread.SHORTEN : replaced.extraMoney;
    this.allowances =
        new AllowanceAccount(
            terms.allowances(),
            replaced == null ? 0 : replaced.allowances.renegotiationsUsed() + 1);
    this.pace = new PlanPace(terms.agreedOn(), caseFile.law());
    terms.instalments().forEach(scheduled -> instalments.add(new Instalment(this, scheduled)));
    happened(PlanLifecycle.AGREED, PlanNews.Kind.AGREED, null);
  }

  /** Takes a step along the life cycle. */
  void step(PlanTrigger trigger, PlanNews.Kind news) {
    var transition = PlanLifecycle.TABLE.fire(status, trigger);
    status = transition.to();
    happened(transition.event(), news, null);
  }

  void happened(String event, PlanNews.Kind news, Instalment instalment) {
    if (event != null || news != null) {
      happenings().add(new PlanHappening(event, news, instalment));
    }
  }

  /** What has happened since it was last asked; whoever asks tells it. */
  List<PlanHappening> takeHappenings() {
    List<PlanHappening> taken = List.copyOf(happenings());
    happenings().clear();
    if (!taken.isEmpty()) {
      revision++;
    }
    return taken;
  }

  // A loaded entity is built without running the initialisers of its fields.
  private List<PlanHappening> happenings() {
    if (happenings == null) {
      happenings = new ArrayList<>();
    }
    return happenings;
  }

  void announceBreach(LocalDate until) {
    pace.cureUntil(until);
    step(PlanTrigger.ANNOUNCE_BREACH, PlanNews.Kind.BREACH_ANNOUNCED);
  }

  void cure() {
    pace.cureUntil(null);
    step(PlanTrigger.CURE, PlanNews.Kind.CURED);
  }

  void suspend() {
    pace.cureUntil(null);
    step(PlanTrigger.SUSPEND, PlanNews.Kind.SUSPENDED);
  }

  /** The days of the suspension are not made up for. */
  void resume(LocalDate on) {
    pace.resume(on);
    step(PlanTrigger.RESUME, PlanNews.Kind.RESUMED);
  }

  /** The debtor is left as many days as they had when they began to wait for our answer. */
  void answered(LocalDate on) {
    LocalDate since = pace.answerAwaitedSince();
    if (since == null) {
      return;
    }
    openInstalments().stream()
        .filter(instalment -> instalment.isWaiting() || instalment.isCollecting())
        .forEach(instalment -> instalment.giveGraceBack(since, on));
    if (pace.answered(on)) {
      happened("plan.cure-extended", null, null);
    }
  }

  void end(PlanTrigger trigger, PlanNews.Kind news, LocalDate on) {
    endedOn = on;
    pace.end();
    step(trigger, news);
    openInstalments().forEach(Instalment::cancel);
  }

  /**
   * @param reason why it is called off, for the records
   */
  void cancel(String reason, LocalDate on) {
    endReason = reason;
    end(PlanTrigger.CANCEL, PlanNews.Kind.CANCELLED, on);
  }

  void reopen(LocalDate on) {
    endedOn = null;
    pace.workAgain(on);
    step(PlanTrigger.REOPEN, null);
  }

  void payBy(PaymentMeans newMeans, Long newMethodId) {
    means = newMeans;
    savedMethodId = newMethodId;
  }

  void extraMoney(Respread choice) {
    extraMoney = choice;
    revision++;
  }

  Instalment append(LocalDate dueOn, Money amount) {
    int number = instalments.get(instalments.size() - 1).number() + 1;
    Instalment appended = new Instalment(this, new ScheduledInstalment(number, dueOn, amount));
    instalments.add(appended);
    return appended;
  }

  /** The next date of the agreed rhythm behind the last instalment, and in the future. */
  LocalDate behindTheLast(LocalDate today) {
    LocalDate last =
        instalments.stream().map(Instalment::dueOn).max(LocalDate::compareTo).orElseThrow();
    LocalDate later = last.isAfter(today) ? last : today;
    if (frequency == null) {
      return later.plusMonths(1);
    }
    LocalDate anchor = instalments.get(0).originalDueOn();
    int index = 0;
    while (!frequency.dueOn(anchor, index).isAfter(later)) {
      index++;
    }
    return frequency.dueOn(anchor, index);
  }

  /**
   * Counts more of the agreed total as set aside, or less of it again.
   *
   * @param more negative when something is asked for again
   */
  void setAside(Money more) {
    setAside = setAside.plus(more);
    agreedTotal = agreedTotal.minus(more);
    happened("plan.adjusted", null, null);
  }

  /** The instalments still to be paid, oldest due first. */
  List<Instalment> openInstalments() {
    return open().sorted(Instalment.OLDEST_FIRST).toList();
  }

  private Stream<Instalment> open() {
    return instalments.stream().filter(Instalment::isOpen);
  }

  boolean isCollecting() {
    return instalments.stream().anyMatch(Instalment::isCollecting);
  }

  boolean isPaid() {
    return open().findAny().isEmpty();
  }

  Money paid() {
    return Money.sum(instalments.stream().map(Instalment::paid).toList());
  }

  /** What is left of the agreed total, without what is set aside. */
  Money left() {
    return agreedTotal.minus(paid());
  }

  /** What was agreed on and is not asked for while a dispute about it lasts. */
  Money setAside() {
    return setAside;
  }

  /**
   * Whether a payment counts towards it: one that was booked before the agreement was part of what
   * it was agreed on, and does not concern it. Ids sort by time (decision 4).
   */
  boolean counts(long paymentId) {
    return paymentId > id;
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public PlanStatus status() {
    return status;
  }

  PlanKind kind() {
    return kind;
  }

  /** Why it was called off; null when it was not, or nobody said. */
  String endReason() {
    return endReason;
  }

  LocalDate agreedOn() {
    return agreedOn;
  }

  /** What is given up on completion. */
  Money discharge() {
    return discharge;
  }

  PaymentMeans means() {
    return means;
  }

  Long savedMethodId() {
    return savedMethodId;
  }

  Respread extraMoney() {
    return extraMoney;
  }

  AllowanceAccount allowances() {
    return allowances;
  }

  PlanPace pace() {
    return pace;
  }

  /** When it is to be looked after next; null when never. */
  public Instant nextLookAt() {
    return pace.nextLookAt();
  }

  int revision() {
    return revision;
  }

  /** In order of number. */
  List<Instalment> instalments() {
    return instalments;
  }

  PlanSummary summary() {
    return new PlanSummary(
        new PlanSummary.Identity(id, caseFileId, revision, proposalId, replacedPlanId),
        new PlanSummary.Standing(
            kind,
            status,
            agreedOn,
            pace.cureUntil(),
            endedOn,
            frequency,
            pace.answerAwaitedSince()),
        new PlanSummary.Amounts(agreedTotal, paid(), left(), promised),
        instalments.stream().map(Instalment::summary).toList(),
        new PlanSummary.Means(means, savedMethodId, extraMoney),
        allowances.granted(),
        allowances.left());
  }
}
