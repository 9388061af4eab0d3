package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.FileBasis;
import org.quittance.negotiation.SeveralFilesService;
import org.quittance.negotiation.SharedAnswer;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.Wish;
import org.quittance.negotiation.rules.Zone;
import org.quittance.refusal.Refusal;

/**
 * One amount for all the files of the visitor, as it stands in the address, and our answer to it.
 * Of files other than that of the visit nothing is read before the code was typed: the link and the
 * guard prove too little for a second debt to be spoken of.
 */
@RequestScoped
public class SharedWish {

  private static final int PAY_DAY = 5;
  private static final int DAYS_TO_BREATHE = 5;

  @Inject private Visit visit;
  @Inject private DebtorSession session;
  @Inject private WishFields wish;
  @Inject private SeveralFilesService several;
  private List<FileBasis> files;
  private Wish.Amount asked;
  private SharedAnswer answer;

  boolean isProved() {
    return session.level() == DebtorSession.Level.LINK_AND_CODE;
  }

  // Access was given to one file: a delegate learns of no other.
  private boolean isSpokenOf() {
    return isProved() && !session.isDelegated();
  }

  /** The files an amount is shared among; empty when there is but one, and before the code. */
  List<FileBasis> files() {
    if (files == null) {
      files = isSpokenOf() ? several.filesOf(visit.caseFileId()) : List.of();
    }
    return files;
  }

  /**
   * The answer to what is asked; empty when that is missing or wrong, as the wish's faults tell.
   */
  Optional<SharedAnswer> answer() {
    if (answer == null && !files().isEmpty()) {
      preset();
      read();
    }
    return Optional.ofNullable(answer);
  }

  private void read() {
    Optional<Wish> read = wish.read(files().get(0).basis());
    if (read.isEmpty() || !(read.get() instanceof Wish.Amount amount)) {
      return;
    }
    try {
      answer = several.preview(files(), amount.each(), amount.pace(), amount.autopay());
      asked = amount;
    } catch (Refusal refusal) {
      wish.faults()
          .add(
              new WishFields.Fault(
                  wish.fieldAt(refusal.pointer()),
                  "refusal." + refusal.code().code(),
                  refusal.arguments().toArray()));
    }
  }

  /** What is asked; only after an {@link #answer}. */
  Wish.Amount asked() {
    return asked;
  }

  // The page opens on the least that is accepted at once everywhere.
  private void preset() {
    LocalDate from = firstOn();
    wish.preset(WishFields.EVERY, Frequency.MONTHLY.name());
    wish.preset(WishFields.FROM, from.toString());
    wish.preset(WishFields.DAY, Integer.toString(from.getDayOfMonth()));
    if (wish.lacks(WishFields.EACH)) {
      Money least = several.leastAtOnce(files(), new Pace(from, Frequency.MONTHLY, null));
      wish.preset(WishFields.EACH, least == null ? "" : wish.written(least));
    }
  }

  private LocalDate firstOn() {
    LocalDate today = visit.getToday();
    Set<Integer> days = common(file -> file.basis().bounds().daysOfMonth(Zone.INSTANT));
    int day = days.stream().filter(one -> one >= PAY_DAY).findFirst().orElse(PAY_DAY);
    LocalDate payDay = new Pace(today.plusDays(DAYS_TO_BREATHE), Frequency.MONTHLY, day).start();
    int latest =
        files().stream()
            .mapToInt(
                file -> file.basis().bounds().number(BoundsField.LATEST_FIRST_DAYS, Zone.INSTANT))
            .min()
            .orElse(0);
    return payDay.isAfter(today.plusDays(latest)) ? today.plusDays(latest) : payDay;
  }

  /** The rhythms that every creditor takes; monthly when they have none in common. */
  List<Frequency> frequencies() {
    List<Frequency> found =
        new ArrayList<>(common(file -> file.basis().bounds().frequencies(Zone.OUTER)));
    return found.isEmpty() ? List.of(Frequency.MONTHLY) : found;
  }

  /** The days of the month that every creditor takes. */
  List<Integer> days() {
    return List.copyOf(common(file -> file.basis().bounds().daysOfMonth(Zone.OUTER)));
  }

  private <T extends Comparable<T>> Set<T> common(Function<FileBasis, ? extends Set<T>> ofOneFile) {
    Set<T> found = new TreeSet<>(ofOneFile.apply(files().get(0)));
    files().forEach(file -> found.retainAll(ofOneFile.apply(file)));
    return found;
  }
}
