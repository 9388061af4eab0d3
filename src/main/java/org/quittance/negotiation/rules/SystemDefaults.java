package org.quittance.negotiation.rules;

import static org.quittance.negotiation.rules.BoundsField.*;

import java.util.List;

/**
 * What holds in France where neither the agency nor the creditor has said anything, so that no
 * field is ever without a value. Prudent rather than generous: whoever installs the product should
 * see reasonable answers before anybody has set a bound.
 */
public final class SystemDefaults {

  public static final PolicyLayer LAYER =
      new PolicyLayer(PolicyScope.SYSTEM, 0, new PolicyRules(sheet(), List.of()));

  private SystemDefaults() {}

  private static BoundsSheet sheet() {
    return settlements(people(plans(BoundsSheet.EMPTY)));
  }

  private static BoundsSheet plans(BoundsSheet sheet) {
    return sheet
        // Below this, what each payment costs to book and to remind of eats what it brings.
        .with(MIN_INSTALMENT_AMOUNT, Zone.INSTANT, "30.00")
        .with(MIN_INSTALMENT_AMOUNT, Zone.OUTER, "10.00")
        // Twenty instalments at once; the outer zone leaves the share to the length of the plan.
        .with(MIN_INSTALMENT_PERCENT, Zone.INSTANT, "5.00")
        .with(MIN_INSTALMENT_PERCENT, Zone.OUTER, "0.00")
        // A year of weeks at once. A judge may spread within two years (C. civ. 1343-5): beyond it
        // the debtor gains nothing from agreeing and the creditor nothing from waiting.
        .with(MAX_INSTALMENTS, Zone.INSTANT, "53")
        .with(MAX_INSTALMENTS, Zone.OUTER, "105")
        .with(MAX_MONTHS, Zone.INSTANT, "12")
        .with(MAX_MONTHS, Zone.OUTER, "24")
        // Whoever is paid weekly keeps a weekly plan better.
        .with(FREQUENCIES, Zone.INSTANT, "WEEKLY,FORTNIGHTLY,MONTHLY")
        .with(FREQUENCIES, Zone.OUTER, "WEEKLY,FORTNIGHTLY,MONTHLY")
        // Any day: it is for the debtor to say when wages arrive.
        .with(DAYS_OF_MONTH, Zone.INSTANT, "1-31")
        .with(DAYS_OF_MONTH, Zone.OUTER, "1-31")
        // The next pay-day is within a month; the outer zone bears with half a month more.
        .with(LATEST_FIRST_DAYS, Zone.INSTANT, "30")
        .with(LATEST_FIRST_DAYS, Zone.OUTER, "45")
        // A month, and the days between a down payment and the first regular date.
        .with(LONGEST_GAP_DAYS, Zone.INSTANT, "45")
        .with(LONGEST_GAP_DAYS, Zone.OUTER, "62")
        // Who cannot pay the whole can seldom pay a part at once.
        .with(DOWN_PAYMENT_AMOUNT, Zone.INSTANT, "0.00")
        .with(DOWN_PAYMENT_AMOUNT, Zone.OUTER, "0.00")
        .with(DOWN_PAYMENT_PERCENT, Zone.INSTANT, "0.00")
        .with(DOWN_PAYMENT_PERCENT, Zone.OUTER, "0.00")
        // The minimum instalment already keeps small debts short.
        .with(SINGLE_PAYMENT_BELOW, Zone.INSTANT, "0.00")
        .with(SINGLE_PAYMENT_BELOW, Zone.OUTER, "0.00")
        // Nearly nothing now and all of it at the end is for a person to weigh.
        .with(UNEQUAL_INSTALMENTS, Zone.INSTANT, "NO")
        .with(UNEQUAL_INSTALMENTS, Zone.OUTER, "YES")
        // Nobody is made to hand over a card in order to pay what they owe.
        .with(AUTOPAY_REQUIRED, Zone.INSTANT, "NO")
        .with(AUTOPAY_REQUIRED, Zone.OUTER, "NO")
        // After a broken plan a person looks for what can be kept this time.
        .with(BROKEN_PLANS, Zone.INSTANT, "0")
        .with(BROKEN_PLANS, Zone.OUTER, "99")
        // The right to penalties is worth less than a plan that is kept, and a plan that costs
        // nothing is no consumer credit.
        .with(PENALTIES_WAIVED, "YES");
  }

  private static BoundsSheet people(BoundsSheet sheet) {
    return sheet
        // A waiver is the creditor's money: one person decides small ones, nobody large ones alone.
        .with(TWO_SIGNATURES_ABOVE, "500.00")
        // The mandate gives no power to give anything up unless it says so.
        .with(CREDITOR_APPROVAL_WAIVER_ABOVE, "0.00")
        .with(CREDITOR_APPROVAL_MONTHS_ABOVE, "24")
        .with(RENEGOTIATIONS, "1")
        // Losing the benefit of the term takes more than one missed date (C. civ. 1305-4 and its
        // case law): one miss is borne, the next is announced, and time is left to cure it.
        .with(MISSES_TOLERATED, "1")
        .with(GRACE_DAYS, "5")
        .with(SKIPS, "1")
        .with(REPAIRS, "2")
        .with(LONGEST_MOVE_DAYS, "15")
        .with(CURE_DAYS, "15")
        .with(ANSWER_WORKING_DAYS, "5")
        .with(COUNTER_OFFER_DAYS, "14");
  }

  private static BoundsSheet settlements(BoundsSheet sheet) {
    return sheet
        // No discount unless somebody has set one.
        .with(SETTLEMENT_DISCOUNT_PERCENT, Zone.INSTANT, "0.00")
        .with(SETTLEMENT_DISCOUNT_PERCENT, Zone.OUTER, "0.00")
        // A brake for whoever sets a share and forgets that debts can be large.
        .with(SETTLEMENT_DISCOUNT_AMOUNT, Zone.INSTANT, "300.00")
        .with(SETTLEMENT_DISCOUNT_AMOUNT, Zone.OUTER, "3000.00")
        // What is given up is given for money soon.
        .with(SETTLEMENT_DAYS_TO_PAY, Zone.INSTANT, "30")
        .with(SETTLEMENT_DAYS_TO_PAY, Zone.OUTER, "60")
        .with(SETTLEMENT_INSTALMENTS, Zone.INSTANT, "1")
        .with(SETTLEMENT_INSTALMENTS, Zone.OUTER, "3");
  }
}
