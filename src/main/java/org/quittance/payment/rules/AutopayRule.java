package org.quittance.payment.rules;

import java.util.List;
import org.quittance.money.Money;

/**
 * The last look before an instalment is collected, taken under the case's row lock: no page may be
 * open on which the debtor pays the same euro, nothing under way is counted twice, and never more
 * is taken than is owed.
 */
public final class AutopayRule {

  /** However a plan counts its misses, one instalment is never tried more often than this. */
  public static final int MOST_TRIES = 8;

  /** What to do with an instalment that is due. */
  public sealed interface Decision {

    /** Collect this much: the instalment, or what is left to pay when that is less. */
    record Collect(Money amount) implements Decision {}

    /** These pages must be closed first, then the question is asked again. */
    record Release(List<Long> attemptIds) implements Decision {}

    /** Money already on its way may settle it all. */
    record Wait(Money underWay) implements Decision {}

    record NothingOwed() implements Decision {}
  }

  /**
   * An earlier try to collect the same instalment that took nothing.
   *
   * @param code the provider's decline code, null when it gave none
   */
  public record Refused(long savedMethodId, String code) {}

  private AutopayRule() {}

  /**
   * @param live attempts of the case that may still bring money, in any order
   */
  public static Decision decide(Money outstanding, Money instalment, List<Reservation> live) {
    if (!outstanding.isPositive()) {
      return new Decision.NothingOwed();
    }
    List<Long> pages =
        live.stream().filter(each -> !each.isOnItsWay()).map(Reservation::attemptId).toList();
    if (!pages.isEmpty()) {
      return new Decision.Release(pages);
    }
    Money underWay = Money.sum(live.stream().map(Reservation::amount).toList());
    Money room = outstanding.minus(underWay);
    return room.isPositive()
        ? new Decision.Collect(instalment.min(room))
        : new Decision.Wait(underWay);
  }

  /**
   * Whether the instalment may be tried once more by this means: not after a refusal that is final
   * or asks for the debtor, and not without end.
   */
  public static boolean mayTry(long savedMethodId, List<Refused> refused) {
    return refused.size() < MOST_TRIES
        && refused.stream()
            .filter(each -> each.savedMethodId() == savedMethodId)
            .allMatch(each -> AutopayDecline.of(each.code()) == AutopayDecline.SOFT);
  }
}
