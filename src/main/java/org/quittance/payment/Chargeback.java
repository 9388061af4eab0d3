package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.lifecycle.Transition;
import org.quittance.money.Money;
import org.quittance.payment.rules.ChargebackLifecycle;
import org.quittance.payment.rules.ChargebackStatus;
import org.quittance.payment.rules.ChargebackTrigger;
import org.quittance.payment.rules.CheckPace;
import org.quittance.platform.Ids;

/**
 * A bank's objection to a payment. It begins as a question; when the bank takes the money, the
 * payment is reversed here, and when the objection is rejected the money is booked again. It is
 * looked at until the bank has decided.
 */
@Entity
@Table(name = "chargeback")
public class Chargeback {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "payment_id")
  private long paymentId;

  @Enumerated(EnumType.STRING)
  private ChargebackStatus status;

  @Column(name = "provider_account")
  private String account;

  @Column(name = "dispute_id")
  private String disputeId;

  @Column(name = "amount_cents")
  private Money amount;

  private String reason;

  @Column(name = "announced_on")
  private LocalDate announcedOn;

  @Column(name = "taken_on")
  private LocalDate takenOn;

  @Column(name = "next_check_at")
  private Instant nextCheckAt;

  @Version private int version;

  protected Chargeback() {}

  Chargeback(PaymentAttempt attempt, DisputeState dispute, Instant now) {
    this.id = Ids.next();
    this.caseFileId = attempt.caseFileId();
    this.paymentId = attempt.paymentId();
    this.status = ChargebackStatus.INQUIRY;
    this.account = attempt.account();
    this.disputeId = dispute.disputeId();
    this.amount = dispute.amount();
    this.reason = dispute.reason();
    this.announcedOn = dispute.openedOn();
    watch(now);
  }

  Transition<ChargebackStatus> move(ChargebackTrigger trigger, Instant now) {
    Transition<ChargebackStatus> transition = ChargebackLifecycle.TABLE.fire(status, trigger);
    status = transition.to();
    watch(now);
    return transition;
  }

  boolean allows(ChargebackTrigger trigger) {
    return ChargebackLifecycle.TABLE.allows(status, trigger);
  }

  /**
   * The bank took the money.
   *
   * @param really what could be taken from the payment
   */
  void taken(Money really, LocalDate on) {
    amount = really;
    takenOn = on;
  }

  void watch(Instant now) {
    nextCheckAt = CheckPace.next(status, now).orElse(null);
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  long paymentId() {
    return paymentId;
  }

  ChargebackStatus status() {
    return status;
  }

  String account() {
    return account;
  }

  String disputeId() {
    return disputeId;
  }

  Money amount() {
    return amount;
  }

  /** The day the bank raised it. */
  LocalDate announcedOn() {
    return announcedOn;
  }

  /** The day the money went; null while it has not. */
  LocalDate takenOn() {
    return takenOn;
  }
}
