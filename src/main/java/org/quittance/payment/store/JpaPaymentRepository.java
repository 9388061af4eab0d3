package org.quittance.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.quittance.payment.Payment;
import org.quittance.payment.PaymentRefusal;
import org.quittance.payment.PaymentRepository;
import org.quittance.payment.Receipt;
import org.quittance.refusal.Refusal;

/** Payments and receipts by JPA. */
@ApplicationScoped
public class JpaPaymentRepository implements PaymentRepository {

  private static final String WITH_PAYMENT = "select r from Receipt r join fetch r.payment ";

  @PersistenceContext(unitName = "quittance")
  private EntityManager entityManager;

  @Override
  public void add(Payment payment) {
    entityManager.persist(payment);
    try {
      entityManager.flush();
    } catch (PersistenceException refused) {
      if (isDuplicate(refused)) {
        throw Refusal.of(PaymentRefusal.PAYMENT_ALREADY_RECORDED, payment.externalReference())
            .at("/externalReference");
      }
      throw refused;
    }
  }

  private static boolean isDuplicate(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLIntegrityConstraintViolationException
          && String.valueOf(cause.getMessage()).contains("payment_recorded_once")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void add(Receipt receipt) {
    entityManager.persist(receipt);
  }

  @Override
  public List<Receipt> receiptsOf(long caseFileId, int limit) {
    return entityManager
        .createQuery(
            WITH_PAYMENT + "where r.caseFileId = :caseFileId order by r.id desc", Receipt.class)
        .setParameter("caseFileId", caseFileId)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Optional<Receipt> findReceipt(long id) {
    return one("where r.id = :key", id);
  }

  @Override
  public Optional<Receipt> findReceiptByCode(String checkCode) {
    return one("where r.checkCode = :key", checkCode);
  }

  @Override
  public Optional<Receipt> findReceiptOf(long paymentId) {
    return one("where r.payment.id = :key", paymentId);
  }

  private Optional<Receipt> one(String where, Object key) {
    return entityManager
        .createQuery(WITH_PAYMENT + where, Receipt.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
