package org.quittance.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.quittance.casefile.rules.AccrualPauses;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.ClaimLimitation;
import org.quittance.casefile.rules.ClaimOrigin;
import org.quittance.casefile.rules.ClaimTime;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.jurisdiction.Accessories;
import org.quittance.jurisdiction.ClaimFacts;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Notice;
import org.quittance.jurisdiction.NoticeChannel;
import org.quittance.jurisdiction.Relation;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.platform.Ids;

/**
 * A sum owed for one cause: an invoice, a rent, a loan instalment. It carries its principal and the
 * terms under which accessories accrue; what accrued is computed, never stored.
 */
@Entity
@Table(name = "claim")
public class Claim {

  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "case_file_id")
  private CaseFile caseFile;

  @Column(name = "case_file_id", insertable = false, updatable = false)
  private long caseFileId;

  private String reference;

  @Enumerated(EnumType.STRING)
  private ClaimKind kind;

  private String label;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "formal_notice_on")
  private LocalDate formalNoticeOn;

  @Column(name = "principal_cents")
  private Money principal;

  @Enumerated(EnumType.STRING)
  @Column(name = "interest_basis")
  private InterestBasis interestBasis;

  @Column(name = "contractual_rate")
  private Rate contractualRate;

  private boolean indemnity;

  @Column(name = "penalty_clause_cents")
  private Money penaltyClause;

  @Enumerated(EnumType.STRING)
  @Column(name = "formal_notice_by")
  private NoticeChannel formalNoticeBy;

  @Enumerated(EnumType.STRING)
  private ClaimOrigin origin;

  @Column(name = "time_barred_knowingly")
  private boolean timeBarredKnowingly;

  @Version private int version;

  protected Claim() {}

  Claim(CaseFile caseFile, ClaimDetails details) {
    this.id = Ids.next();
    this.caseFile = caseFile;
    this.caseFileId = caseFile.id();
    this.reference = details.reference();
    amend(details);
  }

  final void amend(ClaimDetails details) {
    this.kind = details.kind();
    this.label = details.label();
    this.issuedOn = details.dates().issuedOn();
    this.dueOn = details.dates().dueOn();
    this.formalNoticeOn = details.dates().formalNoticeOn();
    this.principal = details.principal();
    this.interestBasis = details.accessories().basis();
    this.contractualRate = details.accessories().contractualRate();
    this.indemnity = details.accessories().indemnity();
    this.penaltyClause = details.accessories().penaltyClause();
    this.formalNoticeBy = details.dates().formalNoticeBy();
    this.origin = details.circumstances().origin();
    this.timeBarredKnowingly = details.circumstances().timeBarredKnowingly();
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public String reference() {
    return reference;
  }

  /** The days for which the case bears no interest, this claim with it. */
  public AccrualPauses accrualPauses() {
    return caseFile.accrualPauses();
  }

  /** What is contested of the case, this claim with it. */
  public ContestedParts contestedParts() {
    return caseFile.contestedParts();
  }

  /** The law it is collected under. */
  public Jurisdiction law() {
    return caseFile.law();
  }

  /** What the law of the case asks about it. */
  public ClaimFacts facts(CreditorKind creditorKind) {
    return new ClaimFacts(
        new Relation(creditorKind, caseFile.debtorKind().isConsumer(), kind.nature()),
        dueOn,
        formalNoticeOn == null ? null : new Notice(formalNoticeOn, formalNoticeBy),
        principal);
  }

  /** What is asked for besides its principal. */
  public Accessories accessories() {
    return new Accessories(interestBasis, contractualRate, indemnity, penaltyClause, null);
  }

  /** Until when it can be sued for. */
  public ClaimLimitation limitation() {
    return ClaimLimitation.of(reference, parties(), dueOn, caseFile.acknowledgedOn());
  }

  /**
   * The same, with the later date that part payments may have brought about.
   *
   * @param paidOn the days of part payments on it, in any order
   */
  public ClaimTime time(List<LocalDate> paidOn) {
    return ClaimTime.of(reference, parties(), dueOn, caseFile.acknowledgedOn(), paidOn);
  }

  private ClaimLimitation.Parties parties() {
    return new ClaimLimitation.Parties(
        law(), caseFile.creditor().kind(), caseFile.debtorKind(), kind);
  }

  public ClaimDetails details() {
    return new ClaimDetails(
        reference,
        kind,
        label,
        new ClaimDates(issuedOn, dueOn, formalNoticeOn, formalNoticeBy),
        principal,
        new ClaimAccessories(interestBasis, contractualRate, indemnity, penaltyClause, null),
        new ClaimCircumstances(origin, timeBarredKnowingly));
  }
}
