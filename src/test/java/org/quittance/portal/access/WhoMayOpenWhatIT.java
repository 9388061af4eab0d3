package org.quittance.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.demo.DemoAccount.ADMINISTRATOR;
import static org.quittance.demo.DemoAccount.CREDITOR;
import static org.quittance.demo.DemoAccount.SUPERVISOR;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.demo.DemoAccount;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Portal;

/**
 * Every page of the desk and of creditors, for every role, with and without its file extension.
 * Most pages are open to a whole audience; the ones that are not stand in {@link #NARROWER}.
 */
class WhoMayOpenWhatIT extends AgainstPortal {

  private static final Path PAGES = Path.of("src", "main", "webapp");
  private static final Set<DemoAccount> AGENCY = EnumSet.complementOf(EnumSet.of(CREDITOR));
  private static final Set<DemoAccount> LEADING = EnumSet.of(SUPERVISOR, ADMINISTRATOR);

  private static final Map<String, Set<DemoAccount>> NARROWER =
      Map.of(
          "/staff/users", LEADING,
          "/staff/bounds", LEADING,
          "/staff/parked", LEADING,
          "/staff/templates", LEADING,
          "/staff/retention", EnumSet.of(ADMINISTRATOR));

  /** Whose account is the creditor's; that account is known once the creditor is. */
  private static final String ENSUD =
      """
      {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;

  private final Portal visitor = Portal.anonymous();

  @BeforeEach
  void the_creditor_is_known() {
    Portal.asAgency().put("/api/v1/creditors/ENSUD", ENSUD);
  }

  @ParameterizedTest
  @EnumSource
  void each_page_lets_in_whom_it_is_for_and_nobody_else(DemoAccount account) throws IOException {
    String session = signIn(account);
    for (Map.Entry<String, Set<DemoAccount>> page : pages().entrySet()) {
      for (String address : Set.of(page.getKey(), page.getKey() + ".xhtml")) {
        int status = statusOf(address, session);
        assertThat(status == 403)
            .as(address + " answers " + status)
            .isNotEqualTo(page.getValue().contains(account));
        assertThat(status).as(address).isLessThan(500);
      }
    }
  }

  @Test
  void whoever_has_not_signed_in_is_asked_to() throws IOException {
    for (String page : pages().keySet()) {
      assertThat(statusOf(page, "")).as(page).isEqualTo(303);
      assertThat(statusOf(page + ".xhtml", "")).as(page).isEqualTo(303);
    }
  }

  @Test
  void what_is_kept_to_some_is_still_a_page() throws IOException {
    assertThat(pages().keySet()).containsAll(NARROWER.keySet());
  }

  private int statusOf(String address, String session) {
    return visitor
        .call(
            "GET", address, BodyPublishers.noBody(), "Cookie", session.isEmpty() ? "a=b" : session)
        .status();
  }

  private String signIn(DemoAccount account) {
    String form =
        "email="
            + URLEncoder.encode(account.email(), StandardCharsets.UTF_8)
            + "&password="
            + Bench.PASSWORD;
    return visitor
        .call(
            "POST",
            "/sign-in",
            BodyPublishers.ofString(form),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .expect(303)
        .cookie("__Host-session");
  }

  private static Map<String, Set<DemoAccount>> pages() throws IOException {
    Map<String, Set<DemoAccount>> pages = new TreeMap<>();
    Map<String, Set<DemoAccount>> audiences =
        Map.of("/staff/", AGENCY, "/creditor/", EnumSet.of(CREDITOR));
    for (Map.Entry<String, Set<DemoAccount>> audience : audiences.entrySet()) {
      try (Stream<Path> files = Files.list(PAGES.resolve(audience.getKey().substring(1)))) {
        files
            .map(file -> file.getFileName().toString().replaceFirst("\\.xhtml$", ""))
            .map(page -> audience.getKey() + page)
            .forEach(page -> pages.put(page, NARROWER.getOrDefault(page, audience.getValue())));
      }
    }
    return pages;
  }
}
