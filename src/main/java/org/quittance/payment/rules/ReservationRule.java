package org.quittance.payment.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quittance.money.Money;

/**
 * Keeps two tabs from paying the same euro twice. What live attempts have reserved and what is now
 * wished may together not exceed what is owed; an equal wish gets the page that is already open,
 * and an older page that no one has paid on gives way to the newer wish.
 */
public final class ReservationRule {

  /** A page about to close is not handed out again: nobody types a card number in less. */
  static final Duration SHORTEST_REUSE = Duration.ofMinutes(5);

  /** The provider makes no page that closes in less than half an hour. */
  public static final Duration SHORTEST_REQUEST = Duration.ofMinutes(31);

  /** What to do with a wish to pay. */
  public sealed interface Decision {

    /** There is room for it. */
    record Proceed() implements Decision {}

    /** The same wish is open already. */
    record Reuse(long attemptId) implements Decision {}

    /** These unpaid attempts must be closed first, then the question is asked again. */
    record Release(List<Long> attemptIds) implements Decision {}

    /** Money already on its way leaves no room. */
    record Wait(Money underWay) implements Decision {}
  }

  private ReservationRule() {}

  /**
   * @param live attempts of the case that may still bring money, in any order
   */
  public static Decision decide(
      Money outstanding, Reservation.Fingerprint wish, List<Reservation> live, Instant now) {
    for (Reservation reservation : live) {
      if (reservation.fingerprint().equals(wish) && isReusable(reservation, now)) {
        return new Decision.Reuse(reservation.attemptId());
      }
    }
    Money underWay = sum(live.stream().filter(Reservation::isOnItsWay).toList());
    if (underWay.plus(wish.amount()).isGreaterThan(outstanding)) {
      return new Decision.Wait(underWay);
    }
    Money excess = sum(live).plus(wish.amount()).minus(outstanding);
    return excess.isPositive()
        ? new Decision.Release(oldestUnpaid(live, excess))
        : new Decision.Proceed();
  }

  /** Whether everything live still fits under what is owed. */
  public static boolean fits(Money outstanding, List<Reservation> live) {
    return !sum(live).isGreaterThan(outstanding);
  }

  // A row whose answer was lost is asked for again under its own key; it may already have its page.
  private static boolean isReusable(Reservation reservation, Instant now) {
    return switch (reservation.status()) {
      case OPEN -> reservation.expiresAt().isAfter(now.plus(SHORTEST_REUSE));
      case CREATED -> reservation.expiresAt().isAfter(now.plus(SHORTEST_REQUEST));
      default -> false;
    };
  }

  private static List<Long> oldestUnpaid(List<Reservation> live, Money excess) {
    List<Reservation> unpaid =
        live.stream()
            .filter(reservation -> !reservation.isOnItsWay())
            .sorted(Comparator.comparingLong(Reservation::attemptId))
            .toList();
    List<Long> released = new ArrayList<>();
    Money left = excess;
    for (Reservation reservation : unpaid) {
      if (!left.isPositive()) {
        break;
      }
      released.add(reservation.attemptId());
      left = left.minus(reservation.amount());
    }
    return List.copyOf(released);
  }

  private static Money sum(List<Reservation> live) {
    return Money.sum(live.stream().map(Reservation::amount).toList());
  }
}
