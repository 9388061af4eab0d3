package org.quittance.document.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facture mars.pdf             | PDF  | facture mars.pdf",
        "FACTURE.PDF                  | PDF  | FACTURE.pdf",
        "photo.jpeg                   | JPEG | photo.jpg",
        "reçu d’électricité.png       | PNG  | reçu d’électricité.png",
        "../../etc/passwd             | PDF  | passwd.pdf",
        "C:\\Users\\me\\facture.pdf   | PDF  | facture.pdf",
        "facture.pdf.exe              | PDF  | facture.pdf.exe.pdf",
        "page.html                    | PNG  | page.html.png",
        "a\"b;c<d>ef?.pdf             | PDF  | abcdef.pdf",
        "....pdf                      | PDF  | document.pdf",
        ".htaccess                    | PDF  | htaccess.pdf",
        "two   spaces .pdf            | PDF  | two spaces.pdf",
      },
      quoteCharacter = '`')
  void a_name_keeps_its_words_and_ends_like_its_content(String given, MediaType type, String kept) {
    assertThat(DocumentName.of(given, type, "document")).isEqualTo(kept);
  }

  @Test
  void characters_that_cannot_be_seen_are_gone() {
    assertThat(
            DocumentName.of("facture\u202Egnp.exe\r\nSet-Cookie: x\u0000.pdf", MediaType.PDF, "d"))
        .isEqualTo("facturegnp.exeSet-Cookie x.pdf");
  }

  @Test
  void nothing_at_all_gets_a_name() {
    assertThat(DocumentName.of(null, MediaType.JPEG, "document")).isEqualTo("document.jpg");
    assertThat(DocumentName.of("  ", MediaType.JPEG, "document")).isEqualTo("document.jpg");
  }

  @Test
  void a_long_name_is_cut_before_its_ending() {
    String name = DocumentName.of("é".repeat(500) + ".pdf", MediaType.PDF, "document");

    assertThat(name).hasSize(DocumentName.LONGEST).endsWith("é.pdf");
  }
}
