package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/** Writes the members of an answer; what is null is written as null, never left out. */
final class Fields {

  private final JsonObjectBuilder object = Json.createObjectBuilder();

  static Fields of(String name, String value) {
    return new Fields().with(name, value);
  }

  static JsonObject amount(Money money) {
    return of("amount", money.decimal())
        .with("currency", money.currency().getCurrencyCode())
        .object();
  }

  Fields with(String name, String value) {
    if (value == null) {
      object.addNull(name);
    } else {
      object.add(name, value);
    }
    return this;
  }

  Fields with(String name, LocalDate value) {
    return with(name, value == null ? null : value.toString());
  }

  Fields with(String name, Instant value) {
    return with(name, value == null ? null : value.toString());
  }

  Fields with(String name, Enum<?> value) {
    return with(name, value == null ? null : value.name());
  }

  Fields with(String name, Rate value) {
    return with(name, value == null ? null : value.display());
  }

  Fields with(String name, Money value) {
    return with(name, value == null ? JsonValue.NULL : amount(value));
  }

  Fields with(String name, Number value) {
    if (value == null) {
      object.addNull(name);
    } else {
      object.add(name, value.longValue());
    }
    return this;
  }

  Fields with(String name, boolean value) {
    object.add(name, value);
    return this;
  }

  Fields with(String name, JsonValue value) {
    object.add(name, value);
    return this;
  }

  JsonObject object() {
    return object.build();
  }
}
