/**
 * Days that count: French working days, due dates that keep their day of the month, the last day to
 * sue and the last day to remit. Plain Java and blind to today: every method is told its dates.
 */
package org.quittance.calendar;
