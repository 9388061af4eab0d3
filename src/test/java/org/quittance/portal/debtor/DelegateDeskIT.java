package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.platform.BusinessDate;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Portal;
import org.quittance.testing.Screen;

/**
 * The agency sees whom a debtor has let in, and can take it back, at the desk and by its systems.
 */
class DelegateDeskIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.desktop();

  private final PlacedCase placed = PlacedCase.owing420();
  private final String email = "aide-" + UUID.randomUUID().toString().substring(0, 8) + "@asso.fr";
  private final String path = "/api/v1/cases/" + placed.reference() + "/delegates";

  private Visitor given() {
    LocalDate today = LocalDate.now(BusinessDate.ZONE);
    assertThat(
            Visitor.debtorOf(placed)
                .give(
                    Map.of(
                        "act", "give",
                        "name", "Nadia Benali",
                        "email", email,
                        "role", "RELATIVE",
                        "scope", "SEE",
                        "from", today.toString(),
                        "until", today.plusDays(9).toString()))
                .statusCode())
        .isEqualTo(302);
    return Visitor.delegateAt(email);
  }

  @Test
  void staff_see_them_on_the_case_and_take_access_back_with_a_reason() {
    Visitor delegate = given();
    Desk desk = new Desk();
    desk.signIn(placed.reference());
    assertThat(desk.text()).contains("Accès donnés par le débiteur", "Nadia Benali", email);
    // In the history, whoever came is named.
    assertThat(desk.text()).contains("Proche ou conseiller · Nadia Benali");

    desk.press("Retirer l’accès de Nadia Benali");
    desk.awaitText("Écrivez pourquoi cet accès est retiré");
    desk.revoke("Signalement d’un abus", "Retirer l’accès de Nadia Benali");
    desk.awaitText("L’accès est retiré");
    assertThat(desk.text()).contains("Signalement d’un abus", "retiré par l’agence");
    assertThat(delegate.get("/debtor/case").headers().firstValue("Location").orElse(""))
        .endsWith("/debtor/closed");
    // Their invitation, their code, and that it is over.
    assertThat(Mailbox.of(email).await(3).get(2).text()).contains("a pris fin");
  }

  @Test
  void a_system_of_the_agency_reads_and_revokes_and_nobody_elses_does() {
    Visitor delegate = given();
    Portal agency = Portal.asAgency();
    Portal.Answer list = agency.get(path).expect(200);
    assertThat(list.text("/delegates/0/name")).isEqualTo("Nadia Benali");
    assertThat(list.text("/delegates/0/status")).isEqualTo("ACTIVE");
    String one = path + "/" + list.text("/delegates/0/id");
    assertThat(agency.delete(one).status()).isEqualTo(400);
    assertThat(agency.delete(path + "/0000000000000?reason=x").status()).isEqualTo(404);
    assertThat(Portal.anonymous().get(path).status()).isEqualTo(401);

    String reason = URLEncoder.encode("Signalement", StandardCharsets.UTF_8);
    assertThat(agency.delete(one + "?reason=" + reason).expect(200).text("/endedBecause"))
        .isEqualTo("AGENCY");
    assertThat(agency.delete(one + "?reason=" + reason).status()).isEqualTo(409);
    assertThat(delegate.get("/debtor/case").headers().firstValue("Location").orElse(""))
        .endsWith("/debtor/closed");
  }

  private final class Desk extends Screen {

    Desk() {
      super(DelegateDeskIT.this.browser);
    }

    void signIn(String reference) {
      browser.open("/staff/case?ref=" + reference);
      type(By.id("email"), "handler@agency.example");
      type(By.id("password"), Bench.PASSWORD);
      follow(By.cssSelector("main button[type=submit]"));
      awaitText("Nadia Benali");
    }

    void press(String words) {
      click(By.cssSelector("#delegates summary"));
      follow(By.xpath("//button[normalize-space()=\"" + words + "\"]"));
    }

    void revoke(String reason, String words) {
      type(By.id("delegateReason"), reason);
      follow(By.xpath("//button[normalize-space()=\"" + words + "\"]"));
    }
  }
}
