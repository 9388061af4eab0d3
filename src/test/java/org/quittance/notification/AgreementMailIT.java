package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Mailbox;
import org.quittance.testing.Mailbox.Letter;
import org.quittance.testing.Portal;

/** Mails about proposals and agreements, out of a real server through a real relay. */
class AgreementMailIT extends AgainstPortal {

  private static final Pattern LINK = Pattern.compile("http://\\S+/l/\\S+");

  private final String own = Ids.text(Ids.next());
  private final String name = own.toLowerCase(Locale.ROOT);
  private final String creditor = "AC-" + own;
  private final String reference = "AGREE-" + own;
  private final Mailbox debtorBox = Mailbox.of("debtor-" + name + "@example.org");
  private final Mailbox creditorBox = Mailbox.of("creditor-" + name + "@example.org");
  private final LocalDate first = BusinessDate.today(Clock.systemUTC()).plusDays(14);

  @BeforeEach
  void a_case_of_1200_euros_with_bounds_of_its_own() {
    Portal.asAgency()
        .put(
            "/api/v1/creditors/" + creditor,
            """
            {"name":"Énergie du Sud","kind":"PROFESSIONAL",
             "email":"creditor-%s@example.org","language":"en",
             "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse",
                        "country":"FR"},
             "mandate":{"reference":"M-1","signedOn":"2026-01-15","jurisdiction":"FR",
                        "commission":{"rate":"12.00",
                                      "fixedFee":{"amount":"15.00","currency":"EUR"}},
                        "notifications":"IMMEDIATE"}}
            """
                .formatted(name));
    Portal.asAgency()
        .put(
            "/api/v1/negotiation-policies/" + creditor,
            """
            {"note":"for a test",
             "bounds":{"MIN_INSTALMENT_AMOUNT.INSTANT":"100.00",
                       "MIN_INSTALMENT_AMOUNT.OUTER":"50.00",
                       "MIN_INSTALMENT_PERCENT.INSTANT":"0.00",
                       "MIN_INSTALMENT_PERCENT.OUTER":"0.00",
                       "MAX_MONTHS.INSTANT":"12","MAX_MONTHS.OUTER":"24"}}
            """);
    Portal.asAgency()
        .put(
            "/api/v1/cases/" + reference,
            """
            {"creditor":"%s","placedOn":"2026-11-02",
             "debtor":{"kind":"CONSUMER","name":"Claire Martin","birthDate":"1984-05-17",
                       "email":"debtor-%s@example.org","language":"fr",
                       "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                                  "city":"Toulouse","country":"FR"}},
             "firstLetter":{"reference":"L-2026-0481","sentOn":"2026-11-03"},
             "claims":[{"reference":"F-1","kind":"INVOICE","label":"Électricité",
                        "dueOn":"2026-01-31","principal":{"amount":"1200.00","currency":"EUR"},
                        "interest":{"basis":"NONE"},"indemnity":false}]}
            """
                .formatted(creditor, name))
        .expect(201);
  }

  private String propose(int count) {
    return Portal.asAgency()
        .post(
            "/api/v1/cases/" + reference + "/proposals",
            "{\"count\":%d,\"firstDueOn\":\"%s\"}".formatted(count, first))
        .expect(201)
        .text("/id");
  }

  @Test
  void an_agreement_brings_its_paper_and_its_dates_and_the_creditor_hears_of_it()
      throws IOException, ParserException {
    propose(12);

    Letter letter = debtorBox.await();
    assertThat(letter.subject()).isEqualTo("Votre dossier " + reference + " : votre accord");
    assertThat(letter.files()).hasSize(2);
    assertThat(text(letter.contents().get(letter.files().get(0))))
        .contains("Accord de paiement", reference + "-A1", "Claire Martin", "1 200,00 €")
        .contains("Cet accord n’est pas un jugement");
    assertThat(
            new CalendarBuilder()
                .build(new ByteArrayInputStream(letter.contents().get(letter.files().get(1))))
                .getComponents(Component.VEVENT))
        .hasSize(12);
    Letter notice = creditorBox.await();
    assertThat(notice.subject()).isEqualTo("File " + reference + ": an agreement is concluded");
    assertThat(notice.text()).contains("12 × €100.00, every month", "R. 124-5");
  }

  @Test
  void a_counter_offer_leads_back_into_the_file_by_a_personal_link() {
    String proposal = propose(20);

    assertThat(debtorBox.await().text())
        .contains("20 × 60,00\u202f€", "Une personne l’étudie", "personne ne vous relance");
    assertThat(creditorBox.await().subject()).isEqualTo("File " + reference + ": a proposal");

    Portal.asAgency()
        .post(
            "/api/v1/proposals/" + proposal + "/counter",
            "{\"count\":15,\"firstDueOn\":\"%s\"}".formatted(first))
        .expect(200);

    Letter offer = debtorBox.await(2).get(1);
    assertThat(offer.subject())
        .isEqualTo("Votre dossier " + reference + " : une offre vous attend");
    assertThat(offer.text()).contains("15 × 80,00\u202f€", "Valable jusqu’au");
    Matcher link = LINK.matcher(offer.text());
    assertThat(link.find()).isTrue();
    String token = link.group().substring(link.group().lastIndexOf('/') + 1);
    assertThat(Portal.anonymous().get("/l/" + token).expect(200).body()).contains("lien personnel");
  }

  @Test
  void a_refusal_says_why_and_what_would_be_accepted() {
    propose(36);

    assertThat(debtorBox.await().text())
        .contains("24 mois au plus", "Accepté tout de suite", "12 × 100,00\u202f€");
  }

  // Line ends are where the paper ends them, and narrow spaces hold amounts together.
  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }
}
