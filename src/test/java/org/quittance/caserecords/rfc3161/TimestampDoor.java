package org.quittance.caserecords.rfc3161;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;

/** A timestamp service within reach of the server under test, speaking the real protocol. */
@WebServlet(TimestampDoor.PATH)
public class TimestampDoor extends HttpServlet {

  public static final String PATH = "/testing/timestamps";

  private static final long serialVersionUID = 1L;
  private static final TestingSigner SIGNER = new TestingSigner();

  /** By what its answers are verified, inside the server. */
  public static X509Certificate certificate() {
    return SIGNER.certificate();
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/timestamp-reply");
    response.getOutputStream().write(SIGNER.sign(request.getInputStream().readAllBytes()));
  }
}
