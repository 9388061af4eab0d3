package org.quittance.payment;

import java.util.List;
import java.util.Optional;

/** All payments and their receipts. */
public interface PaymentRepository {

  /**
   * Adds a payment and lets the database refuse one it already has.
   *
   * @throws org.quittance.refusal.Refusal {@link PaymentRefusal#PAYMENT_ALREADY_RECORDED}
   */
  void add(Payment payment);

  void add(Receipt receipt);

  /** Newest first. */
  List<Receipt> receiptsOf(long caseFileId, int limit);

  /** With its payment, in one statement. */
  Optional<Receipt> findReceipt(long id);

  Optional<Receipt> findReceiptByCode(String checkCode);

  Optional<Receipt> findReceiptOf(long paymentId);
}
