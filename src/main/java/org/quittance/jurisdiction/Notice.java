package org.quittance.jurisdiction;

import java.time.LocalDate;
import java.util.Objects;

/** The creditor's own demand: a formal notice, or the first reminder where the law wants one. */
public record Notice(LocalDate sentOn, NoticeChannel by) {

  public Notice {
    Objects.requireNonNull(sentOn, "sentOn");
    Objects.requireNonNull(by, "by");
  }
}
