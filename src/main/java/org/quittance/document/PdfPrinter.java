package org.quittance.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Prints a page of ours as a PDF that assistive technology can read (PDF/UA, ISO 14289-1): tagged,
 * with language and title, fonts embedded. It fetches nothing: pictures come inside the page.
 */
final class PdfPrinter {

  static {
    // The library reports every style sheet it reads; what matters is thrown.
    XRLog.setLoggingEnabled(false);
  }

  private PdfPrinter() {}

  /**
   * @param html well-formed, with {@code lang} and a title
   */
  static byte[] print(String html) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder page = new PdfRendererBuilder();
    page.usePdfUaAccessibility(true);
    page.withProducer("Quittance");
    page.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
    page.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
    page.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    page.withHtmlContent(html, null);
    page.toStream(pdf);
    try {
      page.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String style) {
    return PdfPrinter.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
  }
}
