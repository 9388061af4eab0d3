package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;

/** What the provider told us and nobody could apply waits where people see it. */
class ParkedNoticesIT extends InContainer {

  @Inject private ProviderEventService notifications;
  @Inject private AttemptWatch watch;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager database;

  private final String id = "evt_" + Ids.text(Ids.next());

  @Test
  void a_parked_notification_is_listed_until_somebody_has_it_tried_again() throws Exception {
    transaction.begin();
    database
        .createNativeQuery(
            "insert into provider_event (id, type, object_id, occurred_at, received_at, status,"
                + " attempts, last_error) values (?1, 'customer.updated', 'cus_1', '2026-11-20',"
                + " '2026-11-20', 'PARKED', 6, 'The ledger did not answer')")
        .setParameter(1, id)
        .executeUpdate();
    transaction.commit();
    assertThat(notifications.parked(50))
        .filteredOn(one -> one.id().equals(id))
        .singleElement()
        .satisfies(one -> assertThat(one.lastError()).isEqualTo("The ledger did not answer"));

    notifications.retry(id);
    watch.applyEvents();

    assertThat(notifications.parked(50)).noneMatch(one -> one.id().equals(id));
    assertThatThrownBy(() -> notifications.retry(id))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(PaymentRefusal.NOTICE_NOT_PARKED));
    assertThat(
            database
                .createNativeQuery("select status from provider_event where id = ?1")
                .setParameter(1, id)
                .getSingleResult())
        .isEqualTo("IGNORED");
  }
}
