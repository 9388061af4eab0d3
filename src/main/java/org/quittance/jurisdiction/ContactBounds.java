package org.quittance.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.quittance.calendar.WorkingDays;

/**
 * When and how often a person may be contacted on the agency's initiative. An answer to their own
 * message, a receipt or a notice that the law wants is not bound by it.
 *
 * @param hours of each day; a day that is not named has none
 * @param holidays whose public holidays have none
 * @param mostInSevenDays contacts of any kind, in any seven days
 * @param mostCallsInThirtyDays calls, in any thirty days
 * @param article where it is written; for a bound that no law sets, what it follows
 */
public record ContactBounds(
    Map<DayOfWeek, List<Hours>> hours,
    WorkingDays holidays,
    int mostInSevenDays,
    int mostCallsInThirtyDays,
    String article) {

  public ContactBounds {
    hours = Map.copyOf(hours);
  }

  /**
   * A stretch of a day.
   *
   * @param from inclusive
   * @param until exclusive
   */
  public record Hours(LocalTime from, LocalTime until) {

    static Hours of(String from, String until) {
      return new Hours(LocalTime.parse(from), LocalTime.parse(until));
    }

    public boolean contain(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(until);
    }
  }

  /**
   * Whether a contact may be made at that moment.
   *
   * @param at by the debtor's clock
   */
  public boolean allows(LocalDateTime at) {
    return hoursOf(at.toLocalDate()).stream().anyMatch(hours -> hours.contain(at.toLocalTime()));
  }

  public boolean isHoliday(LocalDate day) {
    return holidays.isPublicHoliday(day);
  }

  /** Whether nobody may be contacted at any hour of a day. */
  public boolean isClosed(LocalDate day) {
    return hoursOf(day).isEmpty();
  }

  /** The hours of one day, earliest first; none on a holiday. */
  public List<Hours> hoursOf(LocalDate day) {
    return isHoliday(day) ? List.of() : hours.getOrDefault(day.getDayOfWeek(), List.of());
  }
}
