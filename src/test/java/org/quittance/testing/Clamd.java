package org.quittance.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks the part of ClamAV's protocol that a portal uses (clamd(8), INSTREAM with the prefix z),
 * and knows one virus.
 */
public final class Clamd implements AutoCloseable {

  /** The harmless file every scanner calls a virus, put together here so that none finds it. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

  private final ServerSocket door;
  private final String fixedAnswer;
  private volatile String lastSeen;

  private Clamd(String fixedAnswer) throws IOException {
    this.fixedAnswer = fixedAnswer;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "clamd");
    thread.setDaemon(true);
    thread.start();
  }

  public static Clamd start() throws IOException {
    return new Clamd(null);
  }

  public static Clamd answering(String line) throws IOException {
    return new Clamd(line);
  }

  public String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** The last file shown to it. */
  public String lastSeen() {
    return lastSeen;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        answer(caller);
      } catch (IOException gone) {
        // The caller left, or the test is over.
      }
    }
  }

  private void answer(Socket caller) throws IOException {
    DataInputStream in = new DataInputStream(caller.getInputStream());
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    if (command.equals("zINSTREAM\0")) {
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        file.write(in.readNBytes(length));
      }
    }
    lastSeen = file.toString(StandardCharsets.ISO_8859_1);
    String answer = command.equals("zINSTREAM\0") ? judge(lastSeen) : "UNKNOWN COMMAND";
    caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  private String judge(String file) {
    if (fixedAnswer != null) {
      return fixedAnswer;
    }
    return file.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
