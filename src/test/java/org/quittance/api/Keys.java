package org.quittance.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.quittance.access.Actor;
import org.quittance.access.ApiKeyScope;
import org.quittance.access.ApiKeyService;
import org.quittance.testing.Portal;

/** Makes keys in the server under test, as staff would. Part of the test archive only. */
@WebServlet(Keys.PATH)
public class Keys extends HttpServlet {

  static final String PATH = "/testing/keys";

  private static final long serialVersionUID = 1L;

  @Inject private transient ApiKeyService keys;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String scope = request.getReader().readLine();
    response
        .getWriter()
        .print(
            keys.create(Bodies.fresh("key"), ApiKeyScope.parse(scope), Actor.system("test")).key());
  }

  /** A caller with a key of that scope, as {@link ApiKeyScope#parse} reads it. */
  static Portal of(String scope) {
    return Portal.withKey(
        Portal.anonymous().call("POST", PATH, BodyPublishers.ofString(scope)).expect(200).body());
  }
}
