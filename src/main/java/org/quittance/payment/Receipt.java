package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.quittance.money.Money;
import org.quittance.platform.Ids;

/**
 * The quittance: the discharge the agency owes a debtor for every payment (CPCE R124-6). Its check
 * code lets a third party verify it without being told whose it is.
 */
@Entity
@Table(name = "receipt")
public class Receipt {

  // Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and typed.
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "payment_id")
  private Payment payment;

  @Column(name = "case_file_id")
  private long caseFileId;

  private String number;

  @Column(name = "check_code")
  private String checkCode;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "outstanding_cents")
  private Money outstanding;

  @Column(name = "taken_back_cents")
  private Money takenBack;

  /** The day a bank took its money back; null while it has not. */
  @Column(name = "taken_back_on")
  private LocalDate takenBackOn;

  @Column(name = "issued_at")
  private Instant issuedAt;

  protected Receipt() {}

  Receipt(Payment payment, String number, Money outstanding, Instant issuedAt) {
    this.id = Ids.next();
    this.payment = payment;
    this.caseFileId = payment.caseFileId();
    this.number = number;
    this.checkCode = newCheckCode();
    this.amount = payment.amount();
    this.outstanding = outstanding;
    this.takenBack = Money.ZERO;
    this.issuedAt = issuedAt;
  }

  private static String newCheckCode() {
    StringBuilder code = new StringBuilder(CODE_LENGTH);
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /**
   * The stored form of a check code as a person types it: without spaces and dashes, in capitals,
   * with the letters that look like digits read as digits.
   */
  public static String normalised(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /**
   * Becomes the receipt for the whole debt: what the payment left was given up with it, in the same
   * transaction.
   */
  void acknowledgeAll() {
    outstanding = Money.ZERO;
  }

  /** A bank has taken a part of its money back, or all of it. */
  void takeBack(Money part, LocalDate on) {
    takenBack = takenBack.plus(part);
    takenBackOn = on;
  }

  /** Money that had been taken back is here again. */
  void reinstate(Money part) {
    takenBack = takenBack.minus(part);
    if (takenBack.isZero()) {
      takenBackOn = null;
    }
  }

  /** Whether all the money it acknowledges is still here. */
  boolean isGood() {
    return takenBack.isZero();
  }

  ReceiptSummary summary() {
    return new ReceiptSummary(
        id,
        new ReceiptSummary.Identity(number, checkCode, issuedAt, payment.id()),
        payment.channel(),
        payment.receivedOn(),
        amount,
        outstanding,
        isGood() ? null : new ReceiptSummary.TakenBack(takenBack, takenBackOn));
  }

  public Long id() {
    return id;
  }

  public long paymentId() {
    return payment.id();
  }

  public String checkCode() {
    return checkCode;
  }

  public long caseFileId() {
    return caseFileId;
  }
}
