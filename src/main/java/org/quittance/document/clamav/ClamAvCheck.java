package org.quittance.document.clamav;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quittance.document.VirusCheck;
import org.quittance.platform.Settings;

/**
 * Sends a file to {@code clamd} with its command INSTREAM (clamd(8)): pieces, each after its length
 * in four bytes, a length of nothing at the end, then one line of answer. Where no daemon is
 * configured every file passes.
 */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class ClamAvCheck implements VirusCheck {

  private static final Logger LOG = System.getLogger(ClamAvCheck.class.getName());
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 64 * 1024;
  private static final int CONNECT_MILLIS = 3_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int LONGEST_ANSWER = 1_000;

  private Settings settings;

  protected ClamAvCheck() {}

  @Inject
  public ClamAvCheck(Settings settings) {
    this.settings = settings;
  }

  @Override
  public boolean isClean(InputStream content) throws IOException {
    Optional<String> daemon = settings.text("quittance.clamav");
    return daemon.isEmpty() || isClean(addressOf(daemon.get()), content);
  }

  private static InetSocketAddress addressOf(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalStateException("QUITTANCE_CLAMAV is not host:port: " + text);
    }
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  private static boolean isClean(InetSocketAddress daemon, InputStream content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(daemon, CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(COMMAND);
      for (byte[] piece = content.readNBytes(PIECE);
          piece.length > 0;
          piece = content.readNBytes(PIECE)) {
        out.writeInt(piece.length);
        out.write(piece);
      }
      out.writeInt(0);
      out.flush();
      return understand(answer(socket.getInputStream()));
    }
  }

  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next > 0 && line.size() < LONGEST_ANSWER; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  private static boolean understand(String answer) throws IOException {
    if (answer.endsWith(" OK")) {
      return true;
    }
    if (answer.endsWith(" FOUND")) {
      LOG.log(Level.WARNING, "A file was refused: {0}", answer);
      return false;
    }
    throw new IOException("clamd answered: " + answer);
  }
}
