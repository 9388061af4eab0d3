package org.quittance.negotiation.rules;

import static org.quittance.negotiation.rules.BoundType.AMOUNT;
import static org.quittance.negotiation.rules.BoundType.NUMBER;
import static org.quittance.negotiation.rules.BoundType.PERCENT;
import static org.quittance.negotiation.rules.BoundType.YES_NO;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.refusal.Refusal;

/**
 * Everything an agency or a creditor may set about what can be agreed. The names are what the API
 * and the store call them and never change.
 *
 * <p>A zoned field has a value for each {@link Zone}; of the others there is one. The value that
 * binds nobody is said with each field.
 */
public enum BoundsField {
  /**
   * The least an instalment may be. It holds for every instalment but the last, of equal and of
   * unequal plans alike; the last may be smaller only by what division leaves, that is by fewer
   * cents than there are instalments. It never exceeds the whole that is to be paid. 0.00 binds
   * nobody. Where it leaves room for fewer instalments than {@link #MAX_INSTALMENTS} or {@link
   * #MAX_MONTHS} would, the minimum wins, because each bound simply holds.
   */
  MIN_INSTALMENT_AMOUNT(AMOUNT, true),
  /**
   * The same, as a share of what is owed on the day of the proposal, rounded half up to the cent.
   */
  MIN_INSTALMENT_PERCENT(PERCENT, true, 0, 100),
  /** How many instalments there may be, a down payment included. */
  MAX_INSTALMENTS(NUMBER, true, 1, Limits.INSTALMENTS),
  /**
   * How long a plan may last: its last instalment falls before the same day this many months after
   * its first. Twelve monthly instalments last twelve months.
   */
  MAX_MONTHS(NUMBER, true, 1, Limits.MONTHS),
  /** The rhythms of a plan of several instalments. All three bind nobody. */
  FREQUENCIES(BoundType.FREQUENCIES, true),
  /**
   * The days on which monthly instalments may fall. A plan on the 31st falls on the last day of a
   * shorter month and still counts as the 31st. {@code 1-31} binds nobody.
   */
  DAYS_OF_MONTH(BoundType.DAYS_OF_MONTH, true),
  /**
   * How many days after the day of the proposal the first payment falls at the latest. Settlements
   * have {@link #SETTLEMENT_DAYS_TO_PAY} in its place.
   */
  LATEST_FIRST_DAYS(NUMBER, true, 0, Limits.DAYS),
  /** The most days between an instalment and the next. */
  LONGEST_GAP_DAYS(NUMBER, true, 1, Limits.DAYS),
  /**
   * The least the first payment may be, settlements included. It never exceeds the whole that is to
   * be paid. 0.00 binds nobody.
   */
  DOWN_PAYMENT_AMOUNT(AMOUNT, true),
  /** The same, as a share of what is owed on the day of the proposal. */
  DOWN_PAYMENT_PERCENT(PERCENT, true, 0, 100),
  /** Who owes less than this pays in one payment. 0.00 binds nobody. */
  SINGLE_PAYMENT_BELOW(AMOUNT, true),
  /**
   * Whether instalments may differ by more than division leaves, or fall on dates of one's own. A
   * first payment above the others is a down payment and always allowed.
   */
  UNEQUAL_INSTALMENTS(YES_NO, true),
  /** Whether a plan of several instalments must be paid from a saved card or mandate. */
  AUTOPAY_REQUIRED(YES_NO, true),
  /** How many plans of this case may have been broken before. */
  BROKEN_PLANS(NUMBER, true, 0, Limits.TIMES),
  /**
   * The most a decision may give up, as a share of what is owed. Of an instalment plan this counts
   * only what is given up beyond {@link #PENALTIES_WAIVED}.
   */
  SETTLEMENT_DISCOUNT_PERCENT(PERCENT, true, 0, 100),
  /** The guard on the same in euros, so that a share of a large debt does not run away. */
  SETTLEMENT_DISCOUNT_AMOUNT(AMOUNT, true),
  /** How many days after the proposal a settlement is paid in full at the latest. */
  SETTLEMENT_DAYS_TO_PAY(NUMBER, true, 0, Limits.DAYS),
  /** How many payments a settlement may be paid in. */
  SETTLEMENT_INSTALMENTS(NUMBER, true, 1, Limits.INSTALMENTS),

  /** Whether a plan that is kept to the end is spared the penalties owed today. */
  PENALTIES_WAIVED(YES_NO, false),
  /**
   * What two people of the agency must sign to give up: anything above it. Such a proposal is never
   * accepted at once.
   */
  TWO_SIGNATURES_ABOVE(AMOUNT, false),
  /** What the creditor must approve to be given up: anything above it. Never accepted at once. */
  CREDITOR_APPROVAL_WAIVER_ABOVE(AMOUNT, false),
  /** How long a plan the creditor must approve: anything longer. Never accepted at once. */
  CREDITOR_APPROVAL_MONTHS_ABOVE(NUMBER, false, 0, Limits.MONTHS),
  /** How often a running plan may be replaced at once; after that a person decides. */
  RENEGOTIATIONS(NUMBER, false, 0, Limits.TIMES),
  /** How many instalments may be missed before a plan is broken. */
  MISSES_TOLERATED(NUMBER, false, 0, Limits.TIMES),
  /** How many days after its due date an instalment is not yet missed. */
  GRACE_DAYS(NUMBER, false, 0, Limits.DAYS),
  /** How many instalments may be put off behind the last. */
  SKIPS(NUMBER, false, 0, Limits.TIMES),
  /** How many times a failed or coming instalment may be moved. */
  REPAIRS(NUMBER, false, 0, Limits.TIMES),
  /** How many days such a move may span. */
  LONGEST_MOVE_DAYS(NUMBER, false, 0, Limits.DAYS),
  /** How many days after a breach is announced it can still be cured. */
  CURE_DAYS(NUMBER, false, 0, Limits.DAYS),
  /** How many French working days our answer takes at most. */
  ANSWER_WORKING_DAYS(NUMBER, false, 1, Limits.TIMES),
  /** How many days a counter-offer stays open. */
  COUNTER_OFFER_DAYS(NUMBER, false, 1, Limits.DAYS);

  /** What no bound exceeds, so that work on a proposal stays small. */
  static final class Limits {

    /** Ten years of weeks: below the longest schedule that can be written. */
    static final int INSTALMENTS = 520;

    static final int MONTHS = 120;
    static final int DAYS = 366;
    static final int TIMES = 99;

    private Limits() {}
  }

  private final BoundType type;
  private final boolean zoned;
  private final int lowest;
  private final int highest;

  BoundsField(BoundType type, boolean zoned) {
    this(type, zoned, 0, Integer.MAX_VALUE);
  }

  BoundsField(BoundType type, boolean zoned, int lowest, int highest) {
    this.type = type;
    this.zoned = zoned;
    this.lowest = lowest;
    this.highest = highest;
  }

  public BoundType type() {
    return type;
  }

  public boolean isZoned() {
    return zoned;
  }

  /** The keys of this field: one for each zone, or the only one. */
  public List<BoundsKey> keys() {
    return zoned
        ? Stream.of(Zone.values()).map(zone -> new BoundsKey(this, zone)).toList()
        : List.of(new BoundsKey(this, null));
  }

  /**
   * Reads a value of this field from its canonical text.
   *
   * @throws Refusal with a {@link BoundsRefusal}, without a pointer
   */
  public BoundValue parse(String text) {
    return checked(type.parse(text));
  }

  BoundValue checked(BoundValue value) {
    boolean inside = true;
    if (value instanceof BoundValue.Number number) {
      inside = number.value() >= lowest && number.value() <= highest;
    } else if (value instanceof BoundValue.Percent share) {
      // A share is never negative, so only its upper end is open.
      inside = share.value().percent().compareTo(BigDecimal.valueOf(highest)) <= 0;
    }
    if (!inside) {
      throw Refusal.of(BoundsRefusal.BOUND_OUT_OF_RANGE, lowest, highest);
    }
    return value;
  }
}
