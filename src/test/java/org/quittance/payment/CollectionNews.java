package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what was committed about collections and money taken back, as a plan would. */
@ApplicationScoped
class CollectionNews {

  private final List<PaymentPosted> posted = new CopyOnWriteArrayList<>();
  private final List<AutopayFailed> failed = new CopyOnWriteArrayList<>();
  private final List<PaymentReversed> reversed = new CopyOnWriteArrayList<>();
  private final List<PaymentReinstated> reinstated = new CopyOnWriteArrayList<>();

  void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentPosted event) {
    posted.add(event);
  }

  void failed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AutopayFailed event) {
    failed.add(event);
  }

  void reversed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentReversed event) {
    reversed.add(event);
  }

  void reinstated(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentReinstated event) {
    reinstated.add(event);
  }

  List<PaymentPosted> postedOn(long caseFileId) {
    return posted.stream().filter(event -> event.caseFileId() == caseFileId).toList();
  }

  List<AutopayFailed> failedOn(long caseFileId) {
    return failed.stream().filter(event -> event.caseFileId() == caseFileId).toList();
  }

  List<PaymentReversed> reversedOn(long caseFileId) {
    return reversed.stream().filter(event -> event.caseFileId() == caseFileId).toList();
  }

  List<PaymentReinstated> reinstatedOn(long caseFileId) {
    return reinstated.stream().filter(event -> event.caseFileId() == caseFileId).toList();
  }
}
