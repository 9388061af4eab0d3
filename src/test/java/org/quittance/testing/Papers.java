package org.quittance.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Real files to attach, each with content of its own, so that none is taken for another. */
public final class Papers {

  private static final int PAGE_LEFT = 72;
  private static final int PAGE_TOP = 720;
  private static final int FONT_SIZE = 12;

  private Papers() {}

  /** A PDF of one page. */
  public static byte[] pdf(String words) {
    return pdf(words, 1);
  }

  public static byte[] pdf(String words, int pages) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int number = 0; number < pages; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        if (number == 0) {
          write(document, page, words);
        }
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PDDocument document, PDPage page, String words) throws IOException {
    try (PDPageContentStream text = new PDPageContentStream(document, page)) {
      text.beginText();
      text.setFont(new PDType1Font(FontName.HELVETICA), FONT_SIZE);
      text.newLineAtOffset(PAGE_LEFT, PAGE_TOP);
      text.showText(words);
      text.endText();
    }
  }

  /** A photograph, as PNG or JPEG. */
  public static byte[] picture(String format, String words) {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.drawString(words, 10, 20);
    pen.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
