package org.quittance.interest;

import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * Interest for one run of days at one rate, as a debtor sees it. The interest owed for a period is
 * the sum of its lines as shown, each rounded by itself.
 *
 * @param from first counted day
 * @param until last counted day
 * @param days the counted days, both ends included; fewer when some bear nothing
 * @param article where the rate is written
 */
public record InterestLine(
    LocalDate from, LocalDate until, int days, Rate rate, Money interest, String article) {}
