package org.quittance.testing;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says how often this session asked; shows whether a browser keeps the session's cookie. */
@WebServlet(SessionDoor.PATH)
public class SessionDoor extends HttpServlet {

  static final String PATH = "/testing/session";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Integer before = (Integer) request.getSession().getAttribute(PATH);
    int visits = before == null ? 1 : before + 1;
    request.getSession().setAttribute(PATH, visits);
    response.setContentType("text/plain");
    response.getWriter().print("visit " + visits);
  }
}
