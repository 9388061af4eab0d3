package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeAndRestartTest {

  @TempDir private Path folder;

  @Test
  void sessions_and_debits_under_way_outlive_a_restart() throws Exception {
    Path file = folder.resolve("stripe.json");
    String open;
    String debited;
    try (SimulatedShop before = new SimulatedShop(settings -> settings.snapshot(file))) {
      open = before.session().getId();
      Session session = before.session();
      debited = session.getId();
      before.buyer().payByDebit(session.getUrl(), "FR1420041010050500013M02606");
    }

    try (SimulatedShop after = new SimulatedShop(settings -> settings.snapshot(file))) {
      assertThat(sessionOf(after, open).getStatus()).isEqualTo("open");
      assertThat(sessionOf(after, debited).getPaymentStatus()).isEqualTo("unpaid");
      after.simulator().advance(Duration.ofDays(1));
      assertThat(sessionOf(after, debited).getPaymentStatus()).isEqualTo("paid");
      assertThat(after.webhooks().until("checkout.session.async_payment_succeeded")).isNotEmpty();
      assertThat(after.session().getId()).isNotIn(open, debited);
    }
  }

  @Test
  void the_clock_keeps_its_lead_over_a_restart() throws Exception {
    Path file = folder.resolve("stripe.json");
    Instant ahead;
    try (SimulatedShop before = new SimulatedShop(settings -> settings.snapshot(file))) {
      before.simulator().advance(Duration.ofDays(10));
      before.session();
      ahead = before.simulator().now();
    }

    try (SimulatedShop after = new SimulatedShop(settings -> settings.snapshot(file))) {
      assertThat(after.simulator().now()).isAfterOrEqualTo(ahead);
    }
  }

  @Test
  void the_same_seed_makes_the_same_identifiers() throws Exception {
    String first;
    try (SimulatedShop shop = new SimulatedShop(settings -> settings.seed(11))) {
      first = shop.session().getId();
    }
    try (SimulatedShop shop = new SimulatedShop(settings -> settings.seed(11))) {
      assertThat(shop.session().getId()).isEqualTo(first);
    }
  }

  @Test
  void a_session_expires_by_itself_after_a_day() throws Exception {
    try (SimulatedShop shop = new SimulatedShop()) {
      Session session = shop.session();

      shop.simulator().advance(Duration.ofHours(24));

      assertThat(shop.again(session).getStatus()).isEqualTo("expired");
      assertThat(shop.webhooks().next().type()).isEqualTo("checkout.session.expired");
    }
  }

  @Test
  void a_shop_whose_clock_was_left_behind_can_still_say_when_a_session_expires() throws Exception {
    try (SimulatedShop shop = new SimulatedShop()) {
      long shopTime = shop.simulator().now().getEpochSecond();
      shop.simulator().advance(Duration.ofDays(3));
      Session session =
          shop.client()
              .v1()
              .checkout()
              .sessions()
              .create(SimulatedShop.order().setExpiresAt(shopTime + 3600).build());

      shop.simulator().advance(Duration.ofMinutes(50));
      assertThat(shop.again(session).getStatus()).isEqualTo("open");
      shop.simulator().advance(Duration.ofMinutes(11));
      assertThat(shop.again(session).getStatus()).isEqualTo("expired");
    }
  }

  private static Session sessionOf(SimulatedShop shop, String id) throws Exception {
    return shop.client().v1().checkout().sessions().retrieve(id);
  }
}
