package org.quittance.portal.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into a form whose files are too large to be taken. Only its beginning is read,
 * where the fields stand that come before the files (RFC 7578), so that nothing typed is lost and
 * next to nothing of the files is read.
 *
 * @param fields what was typed, by the name of the field; no files
 */
public record CutForm(Map<String, String> fields) {

  private static final String KEPT_AS = CutForm.class.getName();
  private static final int READ = 128 * 1024;
  private static final String LINE = "\r\n";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]{1,70})");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("[; ]filename\\*?=");

  /** The form that a request brought in part; empty for any other request. */
  public static Optional<CutForm> of(HttpServletRequest request) {
    return Optional.ofNullable((CutForm) request.getAttribute(KEPT_AS));
  }

  /** What a form says in a field, be it cut or whole; null when it does not say. */
  public static String field(HttpServletRequest request, String name) {
    return of(request)
        .map(form -> form.fields().get(name))
        .orElseGet(() -> request.getParameter(name));
  }

  /** Reads the beginning of a form and leaves the rest of it where it is. */
  static void read(HttpServletRequest request) throws IOException {
    request.setAttribute(KEPT_AS, parse(request.getContentType(), request.getInputStream()));
  }

  static CutForm parse(String contentType, InputStream body) throws IOException {
    Matcher boundary = BOUNDARY.matcher(contentType);
    Map<String, String> fields = new LinkedHashMap<>();
    if (boundary.find()) {
      // One character a byte: the edges are found so, and what stands between is read as UTF-8.
      String text = new String(body.readNBytes(READ), StandardCharsets.ISO_8859_1);
      String edge = LINE + "--" + boundary.group(1);
      String[] parts = (LINE + text).split(Pattern.quote(edge), -1);
      for (int i = 1; i < parts.length; i++) {
        take(parts[i], fields);
      }
    }
    return new CutForm(Map.copyOf(fields));
  }

  private static void take(String part, Map<String, String> fields) {
    int end = part.indexOf(LINE + LINE);
    if (end < 0) {
      return;
    }
    String head = part.substring(0, end);
    Matcher name = NAME.matcher(head);
    if (name.find() && !FILE.matcher(head).find()) {
      byte[] value = part.substring(end + 2 * LINE.length()).getBytes(StandardCharsets.ISO_8859_1);
      fields.putIfAbsent(name.group(1), new String(value, StandardCharsets.UTF_8));
    }
  }
}
