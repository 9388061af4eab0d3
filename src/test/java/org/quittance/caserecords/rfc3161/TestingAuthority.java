package org.quittance.caserecords.rfc3161;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A timestamp service of its own, with a certificate of its own, on a free port. */
final class TestingAuthority implements AutoCloseable {

  static final Instant TIME = TestingSigner.TIME;

  private final TestingSigner signer = new TestingSigner();
  private final HttpServer server;
  private UnaryOperator<byte[]> meddling = UnaryOperator.identity();
  private int status = 200;

  TestingAuthority() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/tsa", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/tsa";
  }

  X509Certificate certificate() {
    return signer.certificate();
  }

  /** Changes every answer on its way. */
  void meddle(UnaryOperator<byte[]> change) {
    meddling = change;
  }

  void answerWith(int newStatus) {
    status = newStatus;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] answer = meddling.apply(sign(exchange.getRequestBody().readAllBytes()));
    exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  byte[] sign(byte[] question) {
    return signer.sign(question);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
