package org.quittance.plan.rules;

import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * One dated part of a schedule.
 *
 * @param number counts from 1
 */
public record ScheduledInstalment(int number, LocalDate dueOn, Money amount) {}
