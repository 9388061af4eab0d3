package org.quittance.portal.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.creditor.CreditorService;
import org.quittance.refusal.Refusal;

/**
 * A creditor's colours as a small style sheet, because pages carry no style of their own. An
 * unknown creditor gets an empty one, so that nobody learns here which creditors exist.
 */
@WebServlet("/brand/*")
public class BrandStyles extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String SUFFIX = ".css";

  @Inject private transient CreditorService creditors;
  @Inject private transient CurrentActor actor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/css");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.getWriter().write(palette(request.getPathInfo()).map(BrandPalette::css).orElse("\n"));
  }

  private Optional<BrandPalette> palette(String path) {
    if (path == null || !path.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    try {
      actor.become(Actor.system("brand-styles"));
      String reference = path.substring(1, path.length() - SUFFIX.length());
      return BrandPalette.of(creditors.find(reference).details().brandColour());
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }
}
