package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.refusal.Refusal;

/** Finds receipts for the debtor they belong to, and verifies them for anyone. */
@ApplicationScoped
@Transactional
public class ReceiptService {

  private static final int LONGEST_LIST = 500;

  private PaymentRepository payments;
  private CaseFileRepository caseFiles;
  private CurrentActor currentActor;

  protected ReceiptService() {}

  @Inject
  public ReceiptService(
      PaymentRepository payments, CaseFileRepository caseFiles, CurrentActor currentActor) {
    this.payments = payments;
    this.caseFiles = caseFiles;
    this.currentActor = currentActor;
  }

  /** The receipts of a case the caller may see, newest first. */
  public List<ReceiptSummary> receiptsOf(long caseFileId) {
    return payments.receiptsOf(caseFileId, LONGEST_LIST).stream().map(Receipt::summary).toList();
  }

  /**
   * One receipt of a case.
   *
   * @throws Refusal {@link PaymentRefusal#RECEIPT_UNKNOWN} also when it belongs to another case
   */
  public ReceiptSummary find(long caseFileId, long receiptId) {
    return payments
        .findReceipt(receiptId)
        .filter(receipt -> receipt.caseFileId() == caseFileId)
        .filter(receipt -> currentActor.actor().maySeeCase(caseFileId))
        .map(Receipt::summary)
        .orElseThrow(() -> Refusal.of(PaymentRefusal.RECEIPT_UNKNOWN));
  }

  /** The receipt of a payment of which a bank has taken money back and keeps it; else empty. */
  public Optional<ReceiptSummary> takenBack(long caseFileId, long paymentId) {
    return payments
        .findReceiptOf(paymentId)
        .filter(receipt -> receipt.caseFileId() == caseFileId)
        .map(Receipt::summary)
        .filter(receipt -> receipt.takenBack() != null);
  }

  /**
   * Makes a receipt that was issued in this transaction the final one (quittance pour solde),
   * because what its payment left owed is given up with it. One that was handed out is never
   * changed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void makeFinal(long receiptId) {
    payments
        .findReceipt(receiptId)
        .orElseThrow(() -> Refusal.of(PaymentRefusal.RECEIPT_UNKNOWN))
        .acknowledgeAll();
  }

  /**
   * What anyone may learn from a check code, however it was typed; empty when no receipt has it.
   */
  public Optional<VerifiedReceipt> verify(String typedCode) {
    return payments
        .findReceiptByCode(Receipt.normalised(typedCode))
        .flatMap(
            receipt ->
                caseFiles
                    .find(receipt.caseFileId())
                    .map(
                        caseFile ->
                            new VerifiedReceipt(
                                receipt.summary().number(),
                                receipt.summary().receivedOn(),
                                receipt.summary().amount(),
                                caseFile.creditor().name(),
                                receipt.summary().takenBack())));
  }
}
