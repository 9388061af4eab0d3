package org.quittance.portal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Browser;
import org.quittance.testing.Portal;
import org.quittance.testing.Screen;

/** Somebody with a letter in hand wonders whether it is a fraud, on the narrowest phone. */
class LetterCheckBrowserIT extends AgainstPortal {

  @RegisterExtension final Browser browser = Browser.narrowPhone();

  private final String unique = Long.toHexString(System.nanoTime());
  private final String letter = "L-" + unique;
  private final LetterScreen screen = new LetterScreen();

  private void place() {
    Portal agency = Portal.asAgency();
    agency.put(
        "/api/v1/creditors/ENSUD",
        """
        {"name":"Énergie du Sud","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
         "language":"fr","iban":"FR7630006000011234567890189",
         "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
         "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
           "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
           "notifications":"IMMEDIATE"}}
        """);
    agency
        .put(
            "/api/v1/cases/REAL-" + unique,
            """
            {"creditor":"ENSUD","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17","language":"fr",
               "address":{"lines":["8 place du Marché"],"postalCode":"31300","city":"Toulouse","country":"FR"}},
             "firstLetter":{"reference":"%s","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Électricité","dueOn":"2025-04-30",
               "principal":{"amount":"420.00","currency":"EUR"},"interest":{"basis":"NONE"},"indemnity":false}]}
            """
                .formatted(letter))
        .expect(201);
  }

  @Test
  void whoever_holds_a_letter_learns_that_it_is_ours_and_nothing_else() {
    place();
    browser.open("/is-this-you");
    assertThat(Axe.faultsOf(browser)).isEmpty();

    screen.ask("  " + letter.toLowerCase(java.util.Locale.ROOT), "31 300");

    assertThat(screen.text())
        .contains("Oui, ce courrier vient de nous", "3 novembre 2026")
        .doesNotContain("Claire", "Martin", "Énergie", "420", "REAL-");
    assertThat(screen.address()).doesNotContain(letter, "31300");
    assertThat(Axe.faultsOf(browser)).isEmpty();

    String wrongPostalCode = screen.ask(letter, "75001").answer();
    String unknownLetter = screen.ask("L-0000", "75001").answer();

    assertThat(wrongPostalCode).startsWith("Nous ne trouvons pas").isEqualTo(unknownLetter);
    assertThat(screen.ask("", "31300").text()).contains("Ce champ est nécessaire");
  }

  private final class LetterScreen extends Screen {

    LetterScreen() {
      super(LetterCheckBrowserIT.this.browser);
    }

    LetterScreen ask(String reference, String postalCode) {
      type(By.id("reference"), reference);
      type(By.id("postalCode"), postalCode);
      follow(By.xpath("//main//form//button"));
      return this;
    }

    String answer() {
      return textAt(By.cssSelector("[role=status]"));
    }
  }
}
