package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.quittance.document.AgreementContent.Allowances;
import org.quittance.document.AgreementContent.ClaimShare;
import org.quittance.document.AgreementContent.Consent;
import org.quittance.document.AgreementContent.ScheduleRow;
import org.quittance.document.AgreementContent.Signatures;
import org.quittance.money.Money;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Settings;

class AgreementDocumentTest {

  private static final Consent CONSENT =
      new Consent(
          List.of("Je reconnais devoir 1 284,30 €.", "Je m’engage à payer 1 284,30 €."),
          "consent-2026-11",
          "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          "1284,30",
          "mille deux cent quatre-vingt-quatre euros et trente centimes",
          Instant.parse("2026-11-22T09:05:00Z"),
          "link:0GZ7Y3K9QXW4T",
          "192.0.2.17");

  private final AgreementDocument agreements =
      new AgreementDocument(
          new PageTemplates(),
          new AgencyIdentity(
              new Settings(
                  Map.of("quittance.agency.name", "Agence Occitane de Recouvrement")::get,
                  name -> null)));

  @Test
  void it_says_who_agreed_on_what_sum_made_of_what_and_when_it_is_to_be_paid() throws IOException {
    assertThat(text(agreements.render(agreement(Locale.FRENCH, CONSENT))))
        .contains("Accord de paiement", "DOS-2026-0481-A1", "Conclu le 22 novembre 2026")
        .contains("Agence Occitane de Recouvrement, au nom de Énergie du Sud")
        .contains("mandat de recouvrement n° M-1 du 15 janvier 2026")
        .contains("F-1001 – Électricité, mars 2025", "1 260,00 €", "24,30 €", "−20,00 €")
        .contains("mille deux cent soixante-quatre euros et trente centimes")
        .contains("mardi 5 janvier 2027", "dimanche 5 décembre 2027", "107,00 €")
        .contains("Quand tout est payé, le reste, soit 24,30 €, n’est plus demandé");
  }

  @Test
  void it_keeps_the_evidence_and_is_no_judgment() throws IOException {
    assertThat(text(agreements.render(agreement(Locale.FRENCH, CONSENT))))
        .contains("Je m’engage à payer 1 284,30 €.", "A accepté en ligne le 22 novembre 2026")
        .contains("mille deux cent quatre-vingt-quatre euros et trente centimes")
        .contains(
            "9f86d081884c7d65 9a2feaa0c55ad015 a3bf4f1b2b0b822c d15d6c15b0f00a08",
            "consent-2026-11",
            "192.0.2.17",
            "link:0GZ7Y3K9QXW4T")
        .contains("Cet accord n’est pas un jugement et n’en a pas les effets.")
        .contains("1375", "1376", "2240", "1343-5");
  }

  @Test
  void what_was_agreed_without_a_page_of_ours_does_not_pretend_to_be_signed() throws IOException {
    assertThat(text(agreements.render(agreement(Locale.ENGLISH, null))))
        .contains("Payment agreement", "€1,264.30", "Agreement given to the agency, without an")
        .contains("This agreement is not a judgment")
        .doesNotContain("SHA-256");
  }

  @Test
  void the_first_letter_is_recalled_at_the_foot_of_every_page() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(agreements.render(agreement(Locale.FRENCH, CONSENT)))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        assertThat(one.getText(pdf))
            .contains("Notre premier courrier : n° L-2026-0481 du 3 novembre 2026");
      }
    }
  }

  @Test
  void it_can_be_read_by_all_and_kept_for_long() {
    Conformance.assertAccessibleAndArchivable(agreements.render(agreement(Locale.FRENCH, CONSENT)));
  }

  @Test
  void a_screen_reader_finds_language_title_and_structure() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(agreements.render(agreement(Locale.FRENCH, CONSENT)))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Accord n° DOS-2026-0481-A1");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(new String(catalog.getMetadata().toByteArray(), "UTF-8")).contains("pdfuaid");
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        ImageIO.write(
            new PDFRenderer(pdf).renderImageWithDPI(page, 80),
            "png",
            Files.createDirectories(Path.of("target"))
                .resolve("agreement-" + (page + 1) + ".png")
                .toFile());
      }
    }
  }

  private static AgreementContent agreement(Locale locale, Consent consent) {
    LocalDate first = LocalDate.parse("2027-01-05");
    return new AgreementContent(
        locale,
        new AgreementContent.Identity("DOS-2026-0481-A1", LocalDate.parse("2026-11-22")),
        new AgreementContent.Parties(
            new ReceiptContent.Party(
                "Énergie du Sud", List.of("12 rue des Arts", "31000 Toulouse")),
            new ReceiptContent.Party(
                "Claire Martin", List.of("8 place du Marché", "31300 Toulouse")),
            "M-1",
            LocalDate.parse("2026-01-15")),
        new ReceiptContent.CaseTitle("DOS-2026-0481", "L-2026-0481", LocalDate.parse("2026-11-03")),
        List.of(
            new ClaimShare(
                "F-1001",
                "Électricité, mars 2025",
                Money.euros("1260.00"),
                Money.euros("24.30"),
                Money.ZERO,
                Money.euros("20.00"),
                Money.euros("1264.30"))),
        new AgreementContent.Promise(false, Money.euros("1240.00"), Money.euros("24.30")),
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    new ScheduleRow(
                        i + 1, first.plusMonths(i), Money.euros(i == 11 ? "63.00" : "107.00")))
            .toList(),
        new Allowances(1, 7, 1, 2, 15, 8),
        new Signatures(consent, Instant.parse("2026-11-22T09:05:00Z"), true));
  }

  // Line ends are where the paper ends them, and narrow spaces hold amounts together.
  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }
}
