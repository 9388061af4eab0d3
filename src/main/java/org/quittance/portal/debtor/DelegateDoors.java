package org.quittance.portal.debtor;

import java.util.Set;
import org.quittance.access.DelegateScope;

/**
 * The debtor pages that open to a delegate, by address and scope. What is not named here is closed:
 * a page that is built later is not a delegate's until somebody says so.
 */
final class DelegateDoors {

  private static final String AREA = "/debtor/";
  private static final String EXTENSION = ".xhtml";

  private static final Set<String> READ =
      Set.of(
          "case",
          "breakdown",
          "statement.pdf",
          "document",
          "receipts",
          "receipt",
          "receipt-file",
          "plan",
          "plan.pdf",
          "plan.ics",
          "help",
          "still-here",
          "sign-out");
  private static final Set<String> LEAVE = Set.of("still-here", "sign-out");
  private static final Set<String> PROPOSE = Set.of("propose", "propose-answer", "budget");
  private static final Set<String> POSTED = Set.of("prepare", "budget");
  private static final String PREPARED = "prepared";
  private static final Set<String> PAY = Set.of("pay", "pay-return");

  private DelegateDoors() {}

  /**
   * @param path from {@code /debtor/} on, as it was asked for
   */
  static boolean opens(String path, String method, DelegateScope scope) {
    if (!path.startsWith(AREA)) {
      return false;
    }
    String asked = path.substring(AREA.length());
    String page =
        asked.endsWith(EXTENSION) ? asked.substring(0, asked.length() - EXTENSION.length()) : asked;
    boolean reading = "GET".equals(method) || "HEAD".equals(method);
    if (reading) {
      return READ.contains(page)
          || scope.mayPropose() && (PROPOSE.contains(page) || page.equals(PREPARED))
          || scope.mayPay() && PAY.contains(page);
    }
    return "POST".equals(method)
        && (LEAVE.contains(page)
            || scope.mayPropose() && POSTED.contains(page)
            || scope.mayPay() && page.equals("pay"));
  }
}
