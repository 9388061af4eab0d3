package org.quittance.portal.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.quittance.negotiation.WorklistKey;
import org.quittance.platform.Ids;

/** Where a page of a worklist begins, as an address says it. */
public final class WorklistAddress {

  private WorklistAddress() {}

  /**
   * @return null for no text, and for one that is no such place: the list then begins at its first
   *     row
   */
  public static WorklistKey read(String text) {
    try {
      String[] parts = text == null ? new String[0] : text.split("_", 2);
      return parts.length == 2
          ? new WorklistKey(LocalDate.parse(parts[0]), Ids.parse(parts[1]))
          : null;
    } catch (DateTimeException | IllegalArgumentException notAPlace) {
      return null;
    }
  }

  public static String write(WorklistKey key) {
    return key.deadline() + "_" + Ids.text(key.id());
  }
}
