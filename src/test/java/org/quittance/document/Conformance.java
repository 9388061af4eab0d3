package org.quittance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the industry's own validator says of a printed paper. */
final class Conformance {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Fails with every rule broken of PDF/UA-1 (readable by all) and PDF/A-3a (kept for long). */
  static void assertAccessibleAndArchivable(byte[] pdf) {
    assertConforms(pdf, PDFAFlavour.PDFUA_1);
    assertConforms(pdf, PDFAFlavour.PDFA_3_A);
  }

  private static void assertConforms(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      assertThat(validator.validate(parser).getTestAssertions())
          .as(flavour.getId())
          .extracting(broken -> broken.getRuleId().getClause() + " " + broken.getMessage())
          .isEmpty();
    } catch (Exception e) {
      throw new AssertionError("The paper cannot be validated", e);
    }
  }
}
