package org.quittance.negotiation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import org.quittance.negotiation.rules.BoundType;
import org.quittance.negotiation.rules.BoundValue;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.Zone;

/** How a broken bound is kept with the offer that broke it. */
final class FailedBoundText {

  private static final String DATE = "DATE";

  private FailedBoundText() {}

  static JsonObjectBuilder write(FailedBound failed) {
    return Json.createObjectBuilder()
        .add("field", failed.field().name())
        .add("zone", failed.zone().name())
        .add("configured", write(failed.configured()))
        .add("limit", write(failed.limit()))
        .add("actual", write(failed.actual()));
  }

  static FailedBound read(JsonObject failed) {
    return new FailedBound(
        BoundsField.valueOf(failed.getString("field")),
        Zone.valueOf(failed.getString("zone")),
        read(failed.getString("configured")),
        read(failed.getString("limit")),
        read(failed.getString("actual")));
  }

  // What was asked may be of another kind than the field: a date where the bound is in days.
  private static String write(BoundValue value) {
    return typeOf(value) + " " + value.text();
  }

  private static BoundValue read(String text) {
    int space = text.indexOf(' ');
    String type = text.substring(0, space);
    String value = text.substring(space + 1);
    return type.equals(DATE)
        ? new BoundValue.OnDate(LocalDate.parse(value))
        : BoundType.valueOf(type).parse(value);
  }

  private static String typeOf(BoundValue value) {
    if (value instanceof BoundValue.OnDate) {
      return DATE;
    } else if (value instanceof BoundValue.Amount) {
      return BoundType.AMOUNT.name();
    } else if (value instanceof BoundValue.Percent) {
      return BoundType.PERCENT.name();
    } else if (value instanceof BoundValue.Number) {
      return BoundType.NUMBER.name();
    } else if (value instanceof BoundValue.Frequencies) {
      return BoundType.FREQUENCIES.name();
    } else if (value instanceof BoundValue.Days) {
      return BoundType.DAYS_OF_MONTH.name();
    }
    return BoundType.YES_NO.name();
  }
}
