package org.quittance.casefile;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.jurisdiction.NoticeChannel;

/**
 * The dates that decide what a claim bears.
 *
 * @param issuedOn date of the invoice or contract, null if unknown
 * @param dueOn last day to pay in time
 * @param formalNoticeOn date of the creditor's own demand: the formal notice, from which legal
 *     interest runs in France (C. civ. 1231-6, 1344-1), or Belgium's free first reminder (CDE
 *     XIX.2); null when none was given
 * @param formalNoticeBy how it was sent, which may decide when it counts as received
 */
public record ClaimDates(
    LocalDate issuedOn, LocalDate dueOn, LocalDate formalNoticeOn, NoticeChannel formalNoticeBy) {

  public ClaimDates {
    formalNoticeBy = Objects.requireNonNullElse(formalNoticeBy, NoticeChannel.POST);
  }

  /** With a demand that went by post, if any. */
  public ClaimDates(LocalDate issuedOn, LocalDate dueOn, LocalDate formalNoticeOn) {
    this(issuedOn, dueOn, formalNoticeOn, NoticeChannel.POST);
  }
}
