package org.quittance.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * Reads the members of a JSON object as strictly as the interface describes them: a member that was
 * never asked for, has another type or cannot mean what it should is a fault. Faults are gathered
 * under their JSON pointers and thrown together, so that a caller mends a body in one go. A member
 * at fault reads as null, zero or empty until then; {@link #build} never sees one.
 */
final class BodyReader extends FieldValues {

  private final JsonObject object;
  private final List<BodyReader> parts = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  private BodyReader(JsonObject object, String at, List<FieldFault> faults) {
    super(at, faults);
    this.object = object;
  }

  static BodyReader of(JsonObject body) {
    return new BodyReader(body, "", new ArrayList<>());
  }

  /** Text without blanks at its ends, of at least one character. */
  String text(String name, int longest) {
    return checked(name, string(name, required(name)), longest);
  }

  /** Null when the member is absent or null. */
  String optionalText(String name, int longest) {
    return checked(name, string(name, optional(name)), longest);
  }

  /**
   * @param form told to the caller when the text has another form
   */
  String text(String name, Pattern pattern, String form) {
    return matching(name, string(name, required(name)), pattern, form);
  }

  String optionalText(String name, Pattern pattern, String form) {
    return matching(name, string(name, optional(name)), pattern, form);
  }

  LocalDate date(String name) {
    return day(name, string(name, required(name)));
  }

  LocalDate optionalDate(String name) {
    return day(name, string(name, optional(name)));
  }

  /** An amount with its currency: {@code {"amount":"12.34","currency":"EUR"}}, never negative. */
  Money money(String name) {
    return amount(object(name));
  }

  /** Null when the member is absent, null or at fault. */
  Money optionalMoney(String name) {
    return amount(optionalObject(name));
  }

  private static Money amount(BodyReader amount) {
    if (amount == null) {
      return null;
    }
    String currency = amount.string("currency", amount.required("currency"));
    if (currency != null && !currency.equals("EUR")) {
      amount.blame("currency", BodyFault.CURRENCY_UNSUPPORTED, currency);
    }
    return amount.plainMoney("amount");
  }

  /** An amount in euros as plain text: {@code "12.34"}, never negative. */
  Money plainMoney(String name) {
    return euros(name, string(name, required(name)));
  }

  /** Zero when the member is absent or null. */
  Money optionalPlainMoney(String name) {
    String decimal = string(name, optional(name));
    return decimal == null ? Money.ZERO : euros(name, decimal);
  }

  /** A rate in percent as text: {@code "12.40"}. */
  Rate rate(String name) {
    return percent(name, string(name, required(name)));
  }

  Rate optionalRate(String name) {
    return percent(name, string(name, optional(name)));
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices) {
    return constant(name, string(name, required(name)), choices);
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    String given = string(name, optional(name));
    return given == null ? otherwise : constant(name, given, choices);
  }

  boolean flag(String name, boolean otherwise) {
    JsonValue value = optional(name);
    if (value == null) {
      return otherwise;
    }
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      blame(name, BodyFault.FIELD_TYPE_WRONG, "boolean");
    }
    return value == JsonValue.TRUE;
  }

  Integer optionalWhole(String name, int least, int greatest) {
    return optional(name) == null ? null : whole(name, least, greatest);
  }

  int whole(String name, int least, int greatest) {
    JsonValue value = required(name);
    if (value == null) {
      return least;
    }
    if (!(value instanceof JsonNumber number)) {
      blame(name, BodyFault.FIELD_TYPE_WRONG, "integer");
      return least;
    }
    try {
      int whole = number.intValueExact();
      if (whole >= least && whole <= greatest) {
        return whole;
      }
    } catch (ArithmeticException fractionOrTooLarge) {
      // Told below, like any other number that is not one of those allowed.
    }
    blame(name, BodyFault.NUMBER_OUT_OF_RANGE, String.valueOf(least), String.valueOf(greatest));
    return least;
  }

  /** Null when the member is at fault. */
  BodyReader object(String name) {
    return part(required(name), pointer(name));
  }

  /** Null when the member is absent, null or at fault. */
  BodyReader optionalObject(String name) {
    return part(optional(name), pointer(name));
  }

  /** At least one object, without those that are none. */
  List<BodyReader> objects(String name, int most) {
    List<BodyReader> found = new ArrayList<>();
    JsonArray array = array(name, required(name), most);
    for (int i = 0; array != null && i < array.size(); i++) {
      BodyReader element = part(array.get(i), pointer(name) + "/" + i);
      if (element != null) {
        found.add(element);
      }
    }
    return found;
  }

  /** At least one text. */
  List<String> texts(String name, int most, int longest) {
    return elements(name, array(name, required(name), most), longest);
  }

  /** Empty when the member is absent or null. */
  List<String> optionalTexts(String name, int most, int longest) {
    JsonValue value = optional(name);
    boolean none = value instanceof JsonArray array && array.isEmpty();
    return none ? List.of() : elements(name, array(name, value, most), longest);
  }

  private List<String> elements(String name, JsonArray array, int longest) {
    List<String> found = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      String text = checked(name + "/" + i, string(name + "/" + i, array.get(i)), longest);
      if (text != null) {
        found.add(text);
      }
    }
    return found;
  }

  /**
   * What a sound body means.
   *
   * @throws InvalidBody with every fault, unknown members included
   */
  <T> T build(Supplier<T> meaning) {
    blameUnknown();
    throwFaults();
    return meaning.get();
  }

  private void blameUnknown() {
    for (String name : object.keySet()) {
      if (!asked.contains(name)) {
        blame(escaped(name), BodyFault.FIELD_UNKNOWN);
      }
    }
    parts.forEach(BodyReader::blameUnknown);
  }

  /**
   * Members whose names are not known beforehand, each of them text.
   *
   * @return null when the member is absent, null or at fault
   */
  Map<String, String> optionalMap(String name, int longest) {
    BodyReader map = optionalObject(name);
    if (map == null) {
      return null;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    map.object.keySet().forEach(key -> texts.put(key, map.optionalText(key, longest)));
    return texts;
  }

  /** Whether the member is there and not null. */
  boolean has(String name) {
    return optional(name) != null;
  }

  private JsonValue required(String name) {
    JsonValue value = optional(name);
    if (value == null) {
      blame(name, BodyFault.FIELD_MISSING);
    }
    return value;
  }

  private JsonValue optional(String name) {
    asked.add(name);
    JsonValue value = object.get(name);
    return value == JsonValue.NULL ? null : value;
  }

  private BodyReader part(JsonValue value, String where) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonObject found)) {
      blameAt(where, BodyFault.FIELD_TYPE_WRONG, "object");
      return null;
    }
    BodyReader part = new BodyReader(found, where, faults());
    parts.add(part);
    return part;
  }

  private JsonArray array(String name, JsonValue value, int most) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonArray array)) {
      blame(name, BodyFault.FIELD_TYPE_WRONG, "array");
      return null;
    }
    if (array.isEmpty()) {
      blame(name, BodyFault.LIST_EMPTY);
    }
    if (array.size() > most) {
      blame(name, BodyFault.LIST_TOO_LONG, String.valueOf(most));
      return null;
    }
    return array;
  }

  private String string(String name, JsonValue value) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonString text)) {
      blame(name, BodyFault.FIELD_TYPE_WRONG, "string");
      return null;
    }
    return text.getString();
  }
}
