package org.quittance.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDDestinationOrAction;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.quittance.document.rules.MediaType;
import org.quittance.refusal.Refusal;

/**
 * Looks into a received file, as far as is safe: whether it is whole enough to be opened, how many
 * pages or pixels it has, and that it starts nothing by itself. It decodes no page and no picture,
 * so that a small file that unfolds into a huge one costs nothing.
 */
final class FileInspection {

  /** Most pages of a PDF, inclusive. */
  static final int MOST_PAGES = 500;

  /** Most pixels of a picture, in millions, inclusive: more than any phone takes. */
  static final int MOST_MEGAPIXELS = 200;

  private static final long MILLION = 1_000_000;
  private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private FileInspection() {}

  /**
   * @throws Refusal with a {@link DocumentRefusal} when it must not be kept
   */
  static void inspect(ReceivedFile file, MediaType type) {
    try {
      switch (type) {
        case PDF -> inspectPdf(file);
        case PNG, JPEG -> inspectPicture(file);
        case HEIC -> {
          // Nothing in Java opens it; its first bytes have told what it is.
        }
      }
    } catch (InvalidPasswordException e) {
      throw refusal(DocumentRefusal.DOCUMENT_LOCKED);
    } catch (IOException e) {
      throw refusal(DocumentRefusal.DOCUMENT_BROKEN);
    }
  }

  private static void inspectPdf(ReceivedFile file) throws IOException {
    // Readers find the head anywhere in the first kilobyte; what stands before it can be a page of
    // another kind.
    try (InputStream in = file.open()) {
      if (!Arrays.equals(in.readNBytes(PDF_HEAD.length), PDF_HEAD)) {
        throw refusal(DocumentRefusal.DOCUMENT_TYPE_NOT_ACCEPTED);
      }
    }
    try (PDDocument pdf =
        Loader.loadPDF(
            new RandomAccessReadBufferedFile(file.path()),
            IOUtils.createTempFileOnlyStreamCache())) {
      int pages = pdf.getNumberOfPages();
      if (pages < 1) {
        throw refusal(DocumentRefusal.DOCUMENT_BROKEN);
      }
      if (pages > MOST_PAGES) {
        throw refusal(DocumentRefusal.DOCUMENT_TOO_MANY_PAGES, MOST_PAGES);
      }
      if (startsPrograms(pdf.getDocumentCatalog())) {
        throw refusal(DocumentRefusal.DOCUMENT_STARTS_PROGRAMS);
      }
    }
  }

  private static boolean startsPrograms(PDDocumentCatalog catalog) throws IOException {
    PDDestinationOrAction opening = catalog.getOpenAction();
    boolean opensSomething = opening instanceof PDAction && !(opening instanceof PDActionGoTo);
    boolean hasScripts = catalog.getNames() != null && catalog.getNames().getJavaScript() != null;
    return opensSomething || hasScripts;
  }

  private static void inspectPicture(ReceivedFile file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.path().toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw refusal(DocumentRefusal.DOCUMENT_BROKEN);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels < 1) {
          throw refusal(DocumentRefusal.DOCUMENT_BROKEN);
        }
        if (pixels > MOST_MEGAPIXELS * MILLION) {
          throw refusal(DocumentRefusal.DOCUMENT_PICTURE_TOO_LARGE, MOST_MEGAPIXELS);
        }
      } finally {
        reader.dispose();
      }
    }
  }

  private static Refusal refusal(DocumentRefusal code, Object... arguments) {
    return Refusal.of(code, arguments).at("/content");
  }
}
