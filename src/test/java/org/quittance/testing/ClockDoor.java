package org.quittance.testing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.quittance.platform.ShiftableClock;

/** Moves the clock of the server under test. Part of the test archive only. */
@WebServlet(ClockDoor.PATH)
public class ClockDoor extends HttpServlet {

  static final String PATH = "/testing/clock";

  private static final long serialVersionUID = 1L;

  @Inject private transient Clock clock;

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ((ShiftableClock) clock).shiftTo(Duration.parse(request.getReader().readLine()));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
