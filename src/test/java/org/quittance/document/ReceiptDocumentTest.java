package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.money.Money;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Settings;

class ReceiptDocumentTest {

  private static final Map<String, String> SETTINGS =
      new HashMap<>(
          Map.of(
              "quittance.agency.name", "Agence Occitane de Recouvrement",
              "quittance.agency.siren", "552100554"));

  private final ReceiptDocument receipts =
      new ReceiptDocument(
          new PageTemplates(), new AgencyIdentity(new Settings(SETTINGS::get, name -> null)));

  @Test
  void a_receipt_says_who_paid_what_to_whom_and_where_it_went() throws IOException {
    String text = text(receipts.render(receipt(Locale.FRENCH, "300.05", "0.00", "984.25")));

    assertThat(text)
        .contains("Agence Occitane de Recouvrement", "552100554", "recouvrement amiable")
        .contains("Énergie du Sud", "12 rue des Arts", "Claire Martin", "8 place du Marché")
        .contains("300,05 €", "trois cents euros et cinq centimes")
        .contains("DOS-2026-0481-Q2", "20 novembre 2026", "Virement", "DOS-2026-0481")
        .contains("n° L-2026-0481 du 3 novembre 2026")
        .contains("F-1001 – Électricité, mars 2025", "Intérêts", "11,83 €")
        .contains("sur les intérêts (C. civ. 1343-1)")
        .contains("Reste à régler au 22 novembre 2026 : 984,25 €")
        .contains("7K3M-9QXW-4T2B-8N5C", "http://localhost:8080/verify?code=7K3M9QXW4T2B8N5C")
        .contains("Une quittance est remise au débiteur pour tout paiement")
        .doesNotContain("pour solde");
  }

  @Test
  void the_last_receipt_is_one_for_the_balance() throws IOException {
    assertThat(text(receipts.render(receipt(Locale.FRENCH, "300.05", "12.00", "0.00"))))
        .contains("Quittance pour solde", "Le dossier DOS-2026-0481 est soldé")
        .contains("12,00 € reçus en trop");
  }

  @Test
  void an_english_reader_gets_an_english_receipt_with_the_law_as_it_stands() throws IOException {
    assertThat(text(receipts.render(receipt(Locale.ENGLISH, "1300.05", "0.00", "984.25"))))
        .contains("€1,300.05", "one thousand three hundred euros and five cents")
        .contains("Left to pay on 22 November 2026: €984.25")
        .contains("Une quittance est remise au débiteur pour tout paiement");
  }

  @Test
  void a_screen_reader_finds_language_title_and_structure() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(receipts.render(aReceipt()))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Quittance n° DOS-2026-0481-Q2");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(new String(catalog.getMetadata().toByteArray(), "UTF-8")).contains("pdfuaid");
    }
  }

  @Test
  void it_can_be_read_by_all_and_kept_for_long() {
    Conformance.assertAccessibleAndArchivable(receipts.render(aReceipt()));
  }

  @Test
  void it_is_one_page_with_every_font_embedded() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(receipts.render(aReceipt()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      var resources = pdf.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
      ImageIO.write(
          new PDFRenderer(pdf).renderImageWithDPI(0, 80),
          "png",
          Files.createDirectories(Path.of("target")).resolve("receipt.png").toFile());
    }
  }

  @Test
  void the_first_letter_is_recalled_at_the_foot_of_every_page() throws IOException {
    ReceiptContent plain = aReceipt();
    ReceiptContent odd =
        new ReceiptContent(
            plain.locale(),
            plain.identity(),
            plain.creditor(),
            plain.debtor(),
            new ReceiptContent.CaseTitle("DOS-1", "L\"1\\", LocalDate.parse("2026-11-03")),
            plain.received(),
            Collections.nCopies(60, plain.parts().get(0)));
    try (PDDocument pdf = Loader.loadPDF(receipts.render(odd))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        assertThat(one.getText(pdf)).contains("Notre premier courrier : n° L 1 du 3 novembre");
      }
    }
    try (PDDocument usual = Loader.loadPDF(receipts.render(plain))) {
      assertThat(usual.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void names_with_markup_stay_names() throws IOException {
    ReceiptContent plain = aReceipt();
    ReceiptContent odd =
        new ReceiptContent(
            plain.locale(),
            plain.identity(),
            plain.creditor(),
            new ReceiptContent.Party("Durand & <b>Fils</b>", List.of("1 rue \"Basse\"")),
            plain.caseTitle(),
            plain.received(),
            plain.parts());

    assertThat(text(receipts.render(odd))).contains("Durand & <b>Fils</b>", "1 rue \"Basse\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | 0.01 | un centime",
        "fr | 1.00 | un euro",
        "fr | 71.80 | soixante-et-onze euros et quatre-vingts centimes",
        "fr | 80.00 | quatre-vingts euros",
        "fr | 1200.02 | mille deux cents euros et deux centimes",
        "fr | 2000000.00 | deux millions d’euros",
        "en | 0.01 | one cent",
        "en | 1.00 | one euro",
        "en | 21.80 | twenty-one euros and eighty cents",
      })
  void amounts_are_written_out(String language, String amount, String words) {
    assertThat(AmountInWords.of(Money.euros(amount), Locale.forLanguageTag(language)))
        .isEqualTo(words);
  }

  private static ReceiptContent aReceipt() {
    return receipt(Locale.FRENCH, "300.05", "0.00", "984.25");
  }

  private static ReceiptContent receipt(
      Locale locale, String amount, String refundable, String outstanding) {
    return new ReceiptContent(
        locale,
        new ReceiptContent.Identity(
            "DOS-2026-0481-Q2",
            LocalDate.parse("2026-11-22"),
            "7K3M-9QXW-4T2B-8N5C",
            "http://localhost:8080/verify?code=7K3M9QXW4T2B8N5C"),
        new ReceiptContent.Party("Énergie du Sud", List.of("12 rue des Arts", "31000 Toulouse")),
        new ReceiptContent.Party("Claire Martin", List.of("8 place du Marché", "31300 Toulouse")),
        new ReceiptContent.CaseTitle("DOS-2026-0481", "L-2026-0481", LocalDate.parse("2026-11-03")),
        new ReceiptContent.Received(
            Money.euros(amount),
            LocalDate.parse("2026-11-20"),
            "Virement",
            false,
            Money.euros(refundable),
            Money.euros(outstanding),
            "C. civ. 1343-1"),
        List.of(
            part("F-1001", "Électricité, mars 2025", DebtComponent.INTEREST, "11.83"),
            part("F-1001", "Électricité, mars 2025", DebtComponent.PRINCIPAL, "288.22")));
  }

  private static ReceiptContent.Part part(
      String reference, String label, DebtComponent component, String amount) {
    return new ReceiptContent.Part(reference, label, component, Money.euros(amount));
  }

  // Line ends are where the paper ends them, and narrow spaces hold amounts together.
  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }
}
