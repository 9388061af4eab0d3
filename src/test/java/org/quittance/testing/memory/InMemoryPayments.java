package org.quittance.testing.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quittance.payment.Payment;
import org.quittance.payment.PaymentRefusal;
import org.quittance.payment.PaymentRepository;
import org.quittance.payment.Receipt;
import org.quittance.refusal.Refusal;

/** Payments and receipts in lists, oldest first. */
public final class InMemoryPayments implements PaymentRepository {

  private final List<Payment> payments = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();

  @Override
  public void add(Payment payment) {
    boolean recorded =
        payments.stream()
            .anyMatch(
                known ->
                    known.caseFileId() == payment.caseFileId()
                        && known.channel() == payment.channel()
                        && known.externalReference().equals(payment.externalReference()));
    if (recorded) {
      throw Refusal.of(PaymentRefusal.PAYMENT_ALREADY_RECORDED, payment.externalReference());
    }
    payments.add(payment);
  }

  @Override
  public void add(Receipt receipt) {
    receipts.add(receipt);
  }

  @Override
  public List<Receipt> receiptsOf(long caseFileId, int limit) {
    List<Receipt> newestFirst = new ArrayList<>();
    receipts.stream()
        .filter(receipt -> receipt.caseFileId() == caseFileId)
        .forEach(receipt -> newestFirst.add(0, receipt));
    return newestFirst.stream().limit(limit).toList();
  }

  @Override
  public Optional<Receipt> findReceipt(long id) {
    return one(receipt -> receipt.id() == id);
  }

  @Override
  public Optional<Receipt> findReceiptByCode(String checkCode) {
    return one(receipt -> receipt.checkCode().equals(checkCode));
  }

  @Override
  public Optional<Receipt> findReceiptOf(long paymentId) {
    return one(receipt -> receipt.paymentId() == paymentId);
  }

  private Optional<Receipt> one(Predicate<Receipt> wanted) {
    return receipts.stream().filter(wanted).findFirst();
  }
}
