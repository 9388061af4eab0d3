package org.quittance.portal.access;

import jakarta.servlet.http.HttpServletRequest;

/** What was sent from the page of a delegate's link. */
record DelegateForm(Act act, String token, String code) {

  enum Act {
    SEND,
    ENTER,
    DECLINE
  }

  static DelegateForm of(HttpServletRequest request) {
    String path = request.getPathInfo();
    return new DelegateForm(
        act(text(request, "act")),
        path == null || path.isEmpty() ? "" : path.substring(1),
        text(request, "code"));
  }

  private static Act act(String text) {
    return switch (text) {
      case "enter" -> Act.ENTER;
      case "decline" -> Act.DECLINE;
      default -> Act.SEND;
    };
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
