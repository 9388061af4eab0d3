package org.quittance.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints a page of ours as a PDF that assistive technology can read (PDF/UA, ISO 14289-1) and that
 * will still open in thirty years (PDF/A-3, ISO 19005-3): tagged, with language, title, fonts and
 * the meaning of its colours inside. It fetches nothing: pictures come inside the page.
 */
final class PdfPrinter {

  static {
    // The library reports every style sheet it reads; what matters is thrown.
    XRLog.setLoggingEnabled(false);
  }

  // What the colours of a page mean must be inside the file (ISO 19005-3, 6.2.3).
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private static final Map<String, byte[]> FONTS =
      Map.of("Regular", read("Regular"), "Bold", read("Bold"));

  private PdfPrinter() {}

  /**
   * @param html well-formed, with {@code lang} and a title
   */
  static byte[] print(String html) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder page = new PdfRendererBuilder();
    page.usePdfUaAccessibility(true);
    page.usePdfAConformance(PdfAConformance.PDFA_3_A);
    page.useColorProfile(COLOURS);
    page.withProducer("Quittance");
    page.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    page.withHtmlContent(html, null);
    page.toStream(pdf);
    try (PDDocument document = new PDDocument()) {
      page.usePDDocument(document);
      page.useFont(font(document, "Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
      page.useFont(font(document, "Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
      page.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  // Ligatures are left out: looking for them took most of the time, and "fi" reads as well in two.
  private static PDFontSupplier font(PDDocument document, String style) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FONTS.get(style)));
    font.setEnableGsub(false);
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  private static byte[] read(String style) {
    try (InputStream font =
        PdfPrinter.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf")) {
      return font.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
