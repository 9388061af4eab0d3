package org.quittance.portal.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.quittance.platform.Ids;

/** The files that a script has sent ahead of its form, which names them. */
public final class SentFiles {

  private static final String FIELD = "upload";
  private static final int MOST = 20;

  private SentFiles() {}

  /** Their ids, in the order they came; whatever else the field says is passed over. */
  public static List<Long> of(HttpServletRequest request) {
    String[] named = request.getParameterValues(FIELD);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; named != null && i < Math.min(named.length, MOST); i++) {
      try {
        ids.add(Ids.parse(named[i]));
      } catch (IllegalArgumentException notAnId) {
        continue;
      }
    }
    return ids;
  }
}
