package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.money.Money;

/**
 * What is contested of a case: not asked for while it lasts, and without interest for these days.
 * The days stay without interest whatever the dispute led to, because nobody pays for the days on
 * which an answer is awaited; only a dispute that the debtor took back never was. Where the debtor
 * was found to be right about the interest of a claim, it bears none any more.
 *
 * <p>Immutable. Its text is one entry for each part, {@code 77 12 PRINCIPAL 5000 2026-11-23 -}:
 * dispute, claim, part, cents, first and last day, with a dash for what is left open, separated by
 * semicolons, with the cents of it that are paid all the same behind it where there are any; and
 * {@code 77 12 NO_INTEREST - 2026-12-01 -} for a claim without interest from a day on.
 */
public final class ContestedParts {

  public static final ContestedParts NONE = new ContestedParts(List.of(), List.of());

  private static final String OPEN = "-";
  private static final String NO_INTEREST = "NO_INTEREST";
  private static final int FIELDS = 6;
  private static final int FIELDS_WHEN_PAID = 7;

  private final List<ContestedPart> parts;
  private final List<InterestEnd> ends;

  private ContestedParts(List<ContestedPart> parts, List<InterestEnd> ends) {
    this.parts = List.copyOf(parts);
    this.ends = List.copyOf(ends);
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static ContestedParts parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    List<ContestedPart> read = new ArrayList<>();
    List<InterestEnd> ends = new ArrayList<>();
    for (String entry : text.split(";", -1)) {
      String[] fields = entry.split(" ", -1);
      if (fields.length != FIELDS && fields.length != FIELDS_WHEN_PAID) {
        throw new IllegalArgumentException("Not a contested part: " + entry);
      }
      if (fields[2].equals(NO_INTEREST)) {
        ends.add(
            new InterestEnd(
                Long.parseLong(fields[0]), Long.parseLong(fields[1]), LocalDate.parse(fields[4])));
        continue;
      }
      read.add(
          new ContestedPart(
              Long.parseLong(fields[0]),
              Long.parseLong(fields[1]),
              fields[2].equals(OPEN) ? null : ClaimPart.valueOf(fields[2]),
              fields[3].equals(OPEN) ? null : Money.cents(Long.parseLong(fields[3])),
              LocalDate.parse(fields[4]),
              fields[5].equals(OPEN) ? null : LocalDate.parse(fields[5]),
              fields.length == FIELDS ? Money.ZERO : Money.cents(Long.parseLong(fields[6]))));
    }
    return new ContestedParts(read, ends);
  }

  public String text() {
    return Stream.concat(
            parts.stream().map(ContestedParts::entry), ends.stream().map(ContestedParts::entry))
        .collect(Collectors.joining(";"));
  }

  private static String entry(InterestEnd end) {
    return String.join(
        " ",
        Long.toString(end.disputeId()),
        Long.toString(end.claimId()),
        NO_INTEREST,
        OPEN,
        end.fromOn().toString(),
        OPEN);
  }

  private static String entry(ContestedPart part) {
    return String.join(
        " ",
        Long.toString(part.disputeId()),
        Long.toString(part.claimId()),
        part.part() == null ? OPEN : part.part().name(),
        part.amount() == null ? OPEN : Long.toString(part.amount().minor()),
        part.sinceOn().toString(),
        (part.untilOn() == null ? OPEN : part.untilOn().toString())
            + (part.paid().isZero() ? "" : " " + part.paid().minor()));
  }

  /** With more that is contested. */
  public ContestedParts with(List<ContestedPart> more) {
    List<ContestedPart> all = new ArrayList<>(parts);
    all.addAll(more);
    return new ContestedParts(all, ends);
  }

  /** With a claim that bears no more interest, because a dispute about its interest was upheld. */
  public ContestedParts withoutInterest(InterestEnd end) {
    List<InterestEnd> all = new ArrayList<>(ends);
    all.add(end);
    return new ContestedParts(parts, all);
  }

  /** The first day on which a claim bears no more interest; empty while it bears some. */
  public Optional<LocalDate> interestEndsOn(long claimId) {
    return ends.stream()
        .filter(end -> end.claimId() == claimId)
        .map(InterestEnd::fromOn)
        .min(Comparator.naturalOrder());
  }

  /**
   * With everything that a dispute holds released.
   *
   * @param untilOn last day on which it was contested; a part that began later never was
   */
  public ContestedParts released(long disputeId, LocalDate untilOn) {
    return new ContestedParts(
        parts.stream()
            .filter(part -> !isHeldBy(part, disputeId) || !untilOn.isBefore(part.sinceOn()))
            .map(part -> isHeldBy(part, disputeId) ? part.endedOn(untilOn) : part)
            .toList(),
        ends);
  }

  /** As if a dispute had never been. */
  public ContestedParts without(long disputeId) {
    return new ContestedParts(
        parts.stream().filter(part -> part.disputeId() != disputeId).toList(), ends);
  }

  /**
   * With less contested by a dispute, because that much of a claim is no longer asked for at all. A
   * part without an amount stays as it is: it holds what is left.
   */
  public ContestedParts lessened(long disputeId, long claimId, Money by) {
    List<ContestedPart> kept = new ArrayList<>();
    Money left = by;
    for (ContestedPart part : parts) {
      if (!isHeldBy(part, disputeId) || part.claimId() != claimId || part.amount() == null) {
        kept.add(part);
        continue;
      }
      Money taken = left.min(part.amount());
      left = left.minus(taken);
      if (taken.isLessThan(part.amount())) {
        kept.add(part.of(part.amount().minus(taken)));
      }
    }
    return new ContestedParts(kept, ends);
  }

  /**
   * With less held of a claim, because its debtor insists on paying what they contest. It stays
   * contested: whoever is found to be right gets it back.
   *
   * @param amount negative when what was paid is taken back
   */
  public ContestedParts paid(long claimId, Money amount) {
    List<ContestedPart> now = new ArrayList<>();
    Money left = amount;
    for (ContestedPart part : parts) {
      if (part.claimId() != claimId || part.untilOn() != null || part.amount() == null) {
        now.add(part);
        continue;
      }
      Money taken = left.min(part.held()).max(part.paid().negated());
      left = left.minus(taken);
      now.add(part.paid(taken));
    }
    return new ContestedParts(now, ends);
  }

  private static boolean isHeldBy(ContestedPart part, long disputeId) {
    return part.disputeId() == disputeId && part.untilOn() == null;
  }

  /** What is contested of a claim on a day, in the order it was contested. */
  public List<ContestedPart> on(long claimId, LocalDate day) {
    return parts.stream().filter(part -> part.claimId() == claimId && part.covers(day)).toList();
  }

  /** Whether a part of a claim is contested and still waits for its end. */
  public boolean holds(long claimId) {
    return parts.stream().anyMatch(part -> part.claimId() == claimId && part.untilOn() == null);
  }

  /** Whether a dispute holds anything still. */
  public boolean heldBy(long disputeId) {
    return parts.stream().anyMatch(part -> isHeldBy(part, disputeId));
  }

  /**
   * The last day, no later than a limit, up to which the same is contested of a claim as on a day.
   */
  public LocalDate sameUntil(long claimId, LocalDate day, LocalDate limit) {
    LocalDate last = limit;
    for (ContestedPart part : parts) {
      if (part.claimId() != claimId) {
        continue;
      }
      if (part.sinceOn().isAfter(day) && !part.sinceOn().isAfter(last)) {
        last = part.sinceOn().minusDays(1);
      }
      if (part.covers(day) && part.untilOn() != null && part.untilOn().isBefore(last)) {
        last = part.untilOn();
      }
    }
    return last;
  }

  public List<ContestedPart> all() {
    return parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContestedParts that
        && parts.equals(that.parts)
        && ends.equals(that.ends);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts, ends);
  }

  @Override
  public String toString() {
    return text();
  }
}
