package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.plan.rules.Schedule;
import org.quittance.plan.rules.ScheduledInstalment;

/** A sum spread over dated instalments. */
final class ScheduleCalculation {

  private ScheduleCalculation() {}

  static JsonObject answer(BodyReader body) {
    Money total = body.plainMoney("total");
    int count = body.whole("count", 1, Schedule.MOST_INSTALMENTS);
    LocalDate firstDueOn = body.date("firstDueOn");
    Frequency frequency = body.choice("frequency", Frequency.class, Frequency.MONTHLY);
    Remainder remainder = body.choice("remainder", Remainder.class, Remainder.LAST);
    return body.build(() -> write(Schedule.spread(total, count, firstDueOn, frequency, remainder)));
  }

  private static JsonObject write(Schedule schedule) {
    JsonArrayBuilder instalments = Json.createArrayBuilder();
    for (ScheduledInstalment instalment : schedule.instalments()) {
      instalments.add(
          new Fields()
              .with("number", instalment.number())
              .with("dueOn", instalment.dueOn())
              .with("amount", instalment.amount().decimal())
              .object());
    }
    return new Fields().with("instalments", instalments.build()).object();
  }
}
