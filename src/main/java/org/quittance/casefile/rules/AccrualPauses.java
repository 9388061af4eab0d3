package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The days on which a case bears no interest: while a proposal waits for its answer, and while a
 * plan is kept. Pauses may overlap; a day that any of them covers is not counted. A pause that is
 * voided never was: interest runs again for its days, unless another pause covers them.
 *
 * <p>Immutable. Its text is one entry for each pause, {@code PLAN 123 2026-11-23 2027-02-01},
 * separated by semicolons, with a dash for an end that is still open.
 */
public final class AccrualPauses {

  public static final AccrualPauses NONE = new AccrualPauses(List.of());

  private static final String OPEN_END = "-";

  private final List<AccrualPause> pauses;

  private AccrualPauses(List<AccrualPause> pauses) {
    this.pauses = List.copyOf(pauses);
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static AccrualPauses parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    List<AccrualPause> read = new ArrayList<>();
    for (String entry : text.split(";", -1)) {
      String[] parts = entry.split(" ", -1);
      if (parts.length != 4) {
        throw new IllegalArgumentException("Not a pause of interest: " + entry);
      }
      read.add(
          new AccrualPause(
              PauseCause.valueOf(parts[0]),
              Long.parseLong(parts[1]),
              LocalDate.parse(parts[2]),
              parts[3].equals(OPEN_END) ? null : LocalDate.parse(parts[3])));
    }
    return new AccrualPauses(read);
  }

  public String text() {
    return pauses.stream().map(AccrualPauses::entry).collect(Collectors.joining(";"));
  }

  private static String entry(AccrualPause pause) {
    return String.join(
        " ",
        pause.cause().name(),
        Long.toString(pause.sourceId()),
        pause.fromOn().toString(),
        pause.lasts() ? OPEN_END : pause.untilOn().toString());
  }

  /**
   * With a pause that lasts until it is ended or voided. Beginning one that this source already has
   * takes up the same pause again: it keeps its first day and loses its end.
   *
   * @param fromOn first day not counted
   */
  public AccrualPauses begun(PauseCause cause, long sourceId, LocalDate fromOn) {
    LocalDate first = find(cause, sourceId).map(AccrualPause::fromOn).orElse(fromOn);
    return without(cause, sourceId)
        .with(new AccrualPause(cause, sourceId, first.isBefore(fromOn) ? first : fromOn, null));
  }

  /**
   * With an end to a pause; one that would end before it began is voided. A source that has no
   * pause changes nothing, and an end that was set before is not put off.
   *
   * @param untilOn last day not counted
   */
  public AccrualPauses ended(PauseCause cause, long sourceId, LocalDate untilOn) {
    Optional<AccrualPause> found = find(cause, sourceId).filter(p -> p.covers(untilOn));
    if (found.isPresent()) {
      return without(cause, sourceId)
          .with(new AccrualPause(cause, sourceId, found.get().fromOn(), untilOn));
    }
    boolean endsBeforeItBegan =
        find(cause, sourceId).filter(p -> untilOn.isBefore(p.fromOn())).isPresent();
    return endsBeforeItBegan ? without(cause, sourceId) : this;
  }

  /** As if this source had never had a pause. */
  public AccrualPauses without(PauseCause cause, long sourceId) {
    return new AccrualPauses(pauses.stream().filter(p -> !p.isOf(cause, sourceId)).toList());
  }

  private AccrualPauses with(AccrualPause pause) {
    List<AccrualPause> all = new ArrayList<>(pauses);
    all.add(pause);
    return new AccrualPauses(all);
  }

  private Optional<AccrualPause> find(PauseCause cause, long sourceId) {
    return pauses.stream().filter(pause -> pause.isOf(cause, sourceId)).findFirst();
  }

  /** The source whose pause of this cause still lasts; there is never more than one plan. */
  public Optional<Long> lasting(PauseCause cause) {
    return pauses.stream()
        .filter(pause -> pause.cause() == cause && pause.lasts())
        .map(AccrualPause::sourceId)
        .findFirst();
  }

  /** The pause in force on a day: of several the one that lasts longest. */
  public Optional<AccrualPause> on(LocalDate day) {
    return pauses.stream()
        .filter(pause -> pause.covers(day))
        .max(
            Comparator.comparing(
                AccrualPause::untilOn, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  /** How many days of a run are not counted, each once. Both ends are included. */
  public int daysWithin(LocalDate first, LocalDate last) {
    int days = 0;
    LocalDate countedTo = first.minusDays(1);
    for (AccrualPause pause : inOrder()) {
      LocalDate from = later(pause.fromOn(), countedTo.plusDays(1));
      LocalDate until = pause.lasts() || pause.untilOn().isAfter(last) ? last : pause.untilOn();
      if (!until.isBefore(from)) {
        days += Math.toIntExact(ChronoUnit.DAYS.between(from, until)) + 1;
        countedTo = until;
      }
    }
    return days;
  }

  private List<AccrualPause> inOrder() {
    return pauses.stream().sorted(Comparator.comparing(AccrualPause::fromOn)).toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  public List<AccrualPause> all() {
    return pauses;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccrualPauses that && pauses.equals(that.pauses);
  }

  @Override
  public int hashCode() {
    return pauses.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
