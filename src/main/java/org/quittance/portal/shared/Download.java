package org.quittance.portal.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;

/**
 * Hands a file to be saved, never to be shown: what a stranger once uploaded must not become a page
 * of ours.
 */
public final class Download {

  private Download() {}

  /**
   * Says what follows, before its first byte.
   *
   * @param size in bytes
   */
  public static void announce(
      HttpServletResponse response, String name, String mediaType, int size) {
    announce(response, name, mediaType);
    response.setContentLength(size);
  }

  /** Hands over a document that was opened before. */
  public static void send(
      HttpServletResponse response, DocumentSummary document, DocumentService documents)
      throws IOException {
    announce(response, document.name(), document.mediaType(), document.size());
    documents.copy(document, response.getOutputStream());
  }

  /** Hands over a file that was made for the reader. */
  public static void send(
      HttpServletResponse response, String name, String mediaType, byte[] content)
      throws IOException {
    announce(response, name, mediaType, content.length);
    response.getOutputStream().write(content);
  }

  /** The same for a file whose size is not known before it is written. */
  public static void announce(HttpServletResponse response, String name, String mediaType) {
    response.setContentType(mediaType);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", disposition(name));
  }

  // RFC 6266: a plain form for old clients, then the exact one.
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
    String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact.replace("*", "%2A");
  }
}
