package org.quittance.portal.shared;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.quittance.document.DocumentRefusal;
import org.quittance.document.Upload;
import org.quittance.document.UploadService;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Takes files in pieces by the words of the tus protocol 1.0.0 with its extensions for creation and
 * termination: POST announces a file, HEAD tells how far it has come, PATCH adds to it, DELETE
 * forgets it. What arrived before a connection broke stays. Every request names the protocol, a
 * header no form of another site can send.
 */
@WebServlet({"/debtor/uploads/*", "/creditor/uploads/*", "/staff/uploads/*"})
public class UploadDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String PROTOCOL = "Tus-Resumable";
  private static final String VERSION = "1.0.0";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String PIECE_TYPE = "application/offset+octet-stream";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Map<DocumentRefusal, Integer> STATUS =
      Map.of(
          DocumentRefusal.UPLOAD_UNKNOWN, HttpServletResponse.SC_NOT_FOUND,
          DocumentRefusal.UPLOAD_OFFSET_STALE, HttpServletResponse.SC_CONFLICT,
          DocumentRefusal.UPLOAD_TOO_MANY, TOO_MANY_REQUESTS,
          DocumentRefusal.DOCUMENT_TOO_LARGE, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);

  @Inject private transient UploadService uploads;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader(PROTOCOL, VERSION);
    if (!VERSION.equals(request.getHeader(PROTOCOL))) {
      response.setHeader("Tus-Version", VERSION);
      response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
      return;
    }
    try {
      switch (request.getMethod()) {
        case "POST" -> begin(request, response);
        case "HEAD" -> tell(uploads.find(id(request)), HttpServletResponse.SC_OK, response);
        case "PATCH" -> append(request, response);
        case "DELETE" -> {
          uploads.discard(id(request));
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        default -> response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    } catch (NumberFormatException notANumber) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } catch (Refusal refusal) {
      response.setStatus(
          refusal.code() instanceof DocumentRefusal code
              ? STATUS.getOrDefault(code, HttpServletResponse.SC_BAD_REQUEST)
              : HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response) {
    Upload upload = uploads.begin(name(request), Long.parseLong(header(request, LENGTH)));
    response.setHeader(
        "Location",
        request.getContextPath() + request.getServletPath() + "/" + Ids.text(upload.id()));
    tell(upload, HttpServletResponse.SC_CREATED, response);
  }

  private static void tell(Upload upload, int status, HttpServletResponse response) {
    response.setHeader(OFFSET, String.valueOf(upload.received()));
    response.setHeader(LENGTH, String.valueOf(upload.size()));
    response.setStatus(status);
  }

  // Each piece is read whole before a transaction begins: the sender may be slow.
  private void append(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!PIECE_TYPE.equals(request.getContentType())) {
      response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    Upload upload = uploads.find(id(request));
    long offset = Long.parseLong(header(request, OFFSET));
    InputStream content = request.getInputStream();
    byte[] piece = new byte[UploadService.PIECE];
    boolean ended = false;
    while (!ended) {
      int length = 0;
      try {
        for (int read = 0; read >= 0 && length < piece.length; length += Math.max(read, 0)) {
          read = content.read(piece, length, piece.length - length);
          ended = read < 0;
        }
      } catch (IOException cut) {
        keep(upload.id(), offset, piece, length);
        throw cut;
      }
      upload = keep(upload.id(), offset, piece, length);
      offset += length;
    }
    tell(upload, HttpServletResponse.SC_NO_CONTENT, response);
  }

  private Upload keep(long id, long offset, byte[] piece, int length) {
    return uploads.append(id, offset, Arrays.copyOf(piece, length));
  }

  private static long id(HttpServletRequest request) {
    String path = request.getPathInfo();
    try {
      return Ids.parse(path == null ? "" : path.substring(1));
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DocumentRefusal.UPLOAD_UNKNOWN);
    }
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    if (value == null) {
      throw new NumberFormatException(name);
    }
    return value;
  }

  /** The file's name among the metadata: pairs of a key and Base64, parted by commas. */
  private static String name(HttpServletRequest request) {
    String metadata = request.getHeader("Upload-Metadata");
    if (metadata == null) {
      return null;
    }
    for (String pair : metadata.split(",", -1)) {
      String[] parts = pair.strip().split(" ", 2);
      if (parts.length == 2 && parts[0].equals("filename")) {
        try {
          return new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
          return null;
        }
      }
    }
    return null;
  }
}
