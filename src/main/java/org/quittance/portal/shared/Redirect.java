package org.quittance.portal.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the reader to another page of ours, also when a script of Faces asked for a part only. */
public final class Redirect {

  private Redirect() {}

  /**
   * @param path within the portal, from its root; never text of the reader's
   */
  public static void to(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String target = request.getContextPath() + path;
    response.setHeader("Cache-Control", "no-store");
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + target.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                  + "\"/></partial-response>");
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", target);
  }
}
