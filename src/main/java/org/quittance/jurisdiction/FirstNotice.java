package org.quittance.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The notice that opens amicable collection.
 *
 * @param content what it must say
 * @param recalledLater what of it every later contact must repeat; empty when nothing
 * @param article where that is written
 * @param waiting the time the debtor has before anything may be added; null where the law gives
 *     none
 */
public record FirstNotice(
    Set<NoticeContent> content,
    Set<NoticeContent> recalledLater,
    String article,
    Function<Notice, WaitingPeriod> waiting) {

  public FirstNotice {
    content = Set.copyOf(content);
    recalledLater = Set.copyOf(recalledLater);
  }

  /** The time given by a notice; empty where the law gives none. */
  public Optional<WaitingPeriod> waitingAfter(Notice notice) {
    return waiting == null ? Optional.empty() : Optional.of(waiting.apply(notice));
  }

  /**
   * Calendar days in which a debtor may still pay without anything being added.
   *
   * @param startsOn the first day that counts
   * @param lastDay inclusive
   */
  public record WaitingPeriod(LocalDate startsOn, LocalDate lastDay) {

    static WaitingPeriod of(LocalDate startsOn, int days) {
      return new WaitingPeriod(startsOn, startsOn.plusDays(days - 1L));
    }

    /** The first day on which what the contract adds may be claimed. */
    public LocalDate claimableFrom() {
      return lastDay.plusDays(1);
    }
  }
}
