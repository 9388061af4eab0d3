package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {

  private SimulatedShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SimulatedShop();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_front_page_lists_test_cards_sessions_and_debits_under_way() throws Exception {
    Session open = shop.session();
    Session debited = shop.session();
    shop.buyer().payByDebit(debited.getUrl(), "FR1420041010050500013M02606");

    String page = shop.buyer().open(shop.simulator().url() + "/").body();

    assertThat(page)
        .contains("4000 0027 6000 3184")
        .contains("FR8420041010050500013M02607")
        .contains("/c/pay/" + open.getId())
        .contains("/_sim/payments/" + shop.again(debited).getPaymentIntent() + "/settle")
        .doesNotContain("{{");
  }

  @Test
  void every_page_is_complete_in_both_languages() throws Exception {
    Session session = shop.session();
    for (String language : new String[] {"fr", "en"}) {
      shop.buyer().reading(language);
      assertThat(shop.buyer().open(shop.simulator().url() + "/").body())
          .contains("lang=\"" + language + "\"")
          .doesNotContain("{{");
      assertThat(shop.buyer().open(session.getUrl()).body())
          .contains("lang=\"" + language + "\"")
          .doesNotContain("{{");
    }
    assertThat(keys("pages_fr.properties")).isEqualTo(keys("pages.properties"));
  }

  @Test
  void what_a_buyer_typed_is_never_read_as_page() throws Exception {
    Session session = shop.session();
    Map<String, String> form = Buyer.card("4000000000000002");
    form.put("cardName", "<script>alert(1)</script>");

    String page = shop.buyer().send(session.getUrl(), form).body();

    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  @Test
  void an_unknown_session_is_told_so() throws Exception {
    assertThat(shop.buyer().open(shop.simulator().url() + "/c/pay/cs_test_none").statusCode())
        .isEqualTo(404);
  }

  private static Set<Object> keys(String file) throws IOException {
    try (InputStream in = PagesTest.class.getResourceAsStream(file)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.keySet();
    }
  }
}
