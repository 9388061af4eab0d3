package org.quittance.evidence;

import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.platform.Ids;

/**
 * Writes read records as JSON just as they are, so that a fact that is added to one of them is in
 * every export from then on. Amounts and ids stand as they do in the interface.
 */
final class PlainJson {

  private final JsonGenerator json;
  private final Set<String> leftOut;

  /**
   * @param leftOut names of facts that this reader must not see, wherever they stand
   */
  PlainJson(JsonGenerator json, Set<String> leftOut) {
    this.json = json;
    this.leftOut = leftOut;
  }

  void write(Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Money amount) {
      json.writeStartObject();
      json.write("amount", amount.decimal());
      json.write("currency", amount.currency().getCurrencyCode());
      json.writeEnd();
    } else if (value instanceof Rate rate) {
      json.write(rate.display());
    } else if (value instanceof Boolean truth) {
      json.write(truth);
    } else if (value instanceof Number number) {
      json.write(number.longValue());
    } else if (value instanceof Enum<?> constant) {
      json.write(constant.name());
    } else if (value instanceof Record composed) {
      writeRecord(composed);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((name, member) -> member(String.valueOf(name), member));
      json.writeEnd();
    } else if (value instanceof Iterable<?> several) {
      json.writeStartArray();
      several.forEach(this::write);
      json.writeEnd();
    } else {
      json.write(value.toString());
    }
  }

  private void writeRecord(Record value) {
    json.writeStartObject();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      member(component.getName(), read(value, component));
    }
    json.writeEnd();
  }

  private void member(String name, Object value) {
    if (!leftOut.contains(name)) {
      json.writeKey(name);
      if (value instanceof List<?> several && name.endsWith("Ids")) {
        write(several.stream().map(id -> Ids.text((Long) id)).toList());
      } else {
        write(value instanceof Long number && isId(name) ? Ids.text(number) : value);
      }
    }
  }

  private static boolean isId(String name) {
    return name.equals("id") || name.endsWith("Id");
  }

  private static Object read(Record value, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
