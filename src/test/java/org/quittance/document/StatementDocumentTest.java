package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.notification.StatementDeliveryService;
import org.quittance.notification.StatementFile;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Settings;
import org.quittance.testing.memory.Agency;

class StatementDocumentTest {

  private static final Map<String, String> SETTINGS =
      new HashMap<>(
          Map.of(
              "quittance.agency.name", "Agence Occitane de Recouvrement",
              "quittance.agency.address", "3 allée Jean-Jaurès, 31000 Toulouse",
              "quittance.agency.iban", "FR7630006000011234567890189"));
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final Agency agency = Agency.on("2026-11-22");
  private final Settings settings = new Settings(SETTINGS::get, name -> null);
  private final StatementDeliveryService statements =
      new StatementDeliveryService(
          agency.cases,
          agency.creditors,
          agency.ledger,
          new StatementDocument(new PageTemplates(), new AgencyIdentity(settings)),
          settings);

  @BeforeEach
  void a_case_partly_paid() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(
        "DOS-2026-0481",
        aBusinessCaseFile()
            .withCommercialInvoice("F-1001", "1200.00", "2024-05-31")
            .withCommercialInvoice("F-1002", "10000.00", "2026-05-01")
            .build());
    agency.transfer("DOS-2026-0481", "200.00", "BANK-1");
  }

  private StatementFile statement(LocalDate on, Locale locale) {
    return statements.fileOf(agency.look("DOS-2026-0481").id(), on, locale);
  }

  // CPCE R124-4, 1° to 5° and last paragraph
  @Test
  void it_says_all_that_the_law_wants_said() throws IOException {
    String text = text(statement(TODAY, Locale.FRENCH));

    assertThat(text)
        .contains("Agence Occitane de Recouvrement", "3 allée Jean-Jaurès, 31000 Toulouse")
        .contains("exerce une activité de recouvrement amiable")
        .contains("Énergie du Sud", "12 rue des Arts", "31000 Toulouse")
        .contains("Fondement : Facture", "À payer au plus tard le 31 mai 2024")
        .contains("vous demande de payer à Énergie du Sud")
        .contains("Par virement : FR76 3000 6000 0112 3456 7890 189", "RF")
        .contains("Notre premier courrier", "n° L-2026-0481 du 3 novembre 2026");
    Jurisdictions.of("FR").texts().forEach(law -> assertThat(text).contains(law.text()));
  }

  // C2 of the published examples: 30 days at 14.50, 184 at 14.25, 46 at 13.15.
  @Test
  void each_sum_is_a_line_with_its_days_its_rate_and_its_article() throws IOException {
    agency.cases.place(
        "DOS-C2",
        aBusinessCaseFile().withCommercialInvoice("F-1", "1200.00", "2024-05-31").build());
    String text =
        text(
            statements.fileOf(
                agency.look("DOS-C2").id(), LocalDate.parse("2025-02-15"), Locale.FRENCH));

    assertThat(text)
        .contains("du 1er juin 2024 au 30 juin 2024, 30 jours à 14,50 %", "14,30 €")
        .contains("184 jours à 14,25 %", "86,20 €", "46 jours à 13,15 %", "19,89 €")
        .contains("C. com. L441-10 II", "Indemnité forfaitaire de retard", "40,00 €", "D441-5")
        .contains("Intérêts 120,39 €", "Somme demandée au 15 février 2025 1 360,39 €");
  }

  @Test
  void what_was_paid_says_where_it_went() throws IOException {
    assertThat(text(statement(TODAY, Locale.FRENCH)))
        .contains("Paiement du 22 novembre 2026,", "imputé sur : Intérêts", "−200,00 €")
        .contains("sur les intérêts (C. civ. 1343-1)");
  }

  @Test
  void it_can_be_made_to_any_date() throws IOException {
    String later = text(statement(LocalDate.parse("2026-12-31"), Locale.FRENCH));

    assertThat(later).contains("Établi au 31 décembre 2026", "184 jours à 12,40 %");
    assertThat(later).isNotEqualTo(text(statement(TODAY, Locale.FRENCH)));
    assertThat(statement(TODAY, Locale.FRENCH).name())
        .isEqualTo("Decompte-DOS-2026-0481-2026-11-22.pdf");
  }

  @Test
  void an_english_reader_gets_the_law_as_it_stands() throws IOException {
    assertThat(text(statement(TODAY, Locale.ENGLISH)))
        .contains("carries on amicable debt collection", "Our first letter: no. L-2026-0481")
        .contains("Les frais de recouvrement entrepris sans titre exécutoire");
  }

  @Test
  void the_first_letter_is_recalled_at_the_foot_of_every_page() throws IOException {
    var placement = aCaseFile();
    for (int i = 1; i <= 40; i++) {
      placement.withInvoice("F-" + i, "10.00", "2026-01-31");
    }
    agency.cases.place("DOS-LONG", placement.build());
    StatementFile file = statements.fileOf(agency.look("DOS-LONG").id(), TODAY, Locale.FRENCH);
    try (PDDocument pdf = Loader.loadPDF(file.content())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        assertThat(one.getText(pdf)).contains("n° L-2026-0481 du 3 novembre 2026");
      }
    }
  }

  @Test
  void it_can_be_read_by_all_and_kept_for_long() throws IOException {
    StatementFile file = statement(TODAY, Locale.FRENCH);
    try (PDDocument pdf = Loader.loadPDF(file.content())) {
      ImageIO.write(
          new PDFRenderer(pdf).renderImageWithDPI(0, 80),
          "png",
          Files.createDirectories(Path.of("target")).resolve("statement.png").toFile());
    }
    Conformance.assertAccessibleAndArchivable(file.content());
  }

  private static String text(StatementFile file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.content())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ").replace("’ ", "’");
    }
  }
}
