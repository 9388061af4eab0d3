package org.quittance.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import org.quittance.access.DisownReason;

/** What was sent from the page of a secure link. */
record LinkForm(
    Act act, String token, String postalCode, String birthYear, String siren, DisownReason why) {

  /** The status of an answer to a form with something left out. */
  static final int INCOMPLETE = 422;

  enum Act {
    OPEN,
    DISOWN,
    ASK
  }

  static LinkForm of(HttpServletRequest request) {
    String path = request.getPathInfo();
    String token = path == null ? text(request, "token") : path.substring(1);
    return new LinkForm(
        act(text(request, "act")),
        token,
        text(request, "postalCode"),
        text(request, "birthYear"),
        text(request, "siren"),
        why(text(request, "why")));
  }

  boolean isForBusiness() {
    return !siren.isEmpty();
  }

  boolean isComplete() {
    return isForBusiness() || !postalCode.isEmpty() && !birthYear.isEmpty();
  }

  private static Act act(String text) {
    return switch (text) {
      case "disown" -> Act.DISOWN;
      case "ask" -> Act.ASK;
      default -> Act.OPEN;
    };
  }

  private static DisownReason why(String text) {
    return switch (text) {
      case "moved" -> DisownReason.MOVED;
      case "deceased" -> DisownReason.DECEASED;
      default -> DisownReason.NOT_ME;
    };
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
