package org.quittance.negotiation.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quittance.refusal.Refusal;

/**
 * The values somebody has set, and only those: what a sheet does not say is inherited.
 *
 * @param values in the order of the keys
 */
public record BoundsSheet(SortedMap<BoundsKey, BoundValue> values) {

  public static final BoundsSheet EMPTY = new BoundsSheet(new TreeMap<>());

  public BoundsSheet {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    values.forEach((key, value) -> key.field().checked(value));
  }

  /**
   * Reads values from their canonical text, by the written form of their keys. A key without text,
   * or with blank text, is not set.
   *
   * @throws Refusal with a {@link BoundsRefusal}, pointing at {@code /<key>}
   */
  public static BoundsSheet parse(Map<String, String> texts) {
    SortedMap<BoundsKey, BoundValue> values = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          try {
            BoundsKey key = BoundsKey.parse(name);
            if (text != null && !text.isBlank()) {
              values.put(key, key.field().parse(text));
            }
          } catch (Refusal refusal) {
            throw refusal.at("/" + name.replace("~", "~0").replace("/", "~1"));
          }
        });
    return new BoundsSheet(values);
  }

  /** The canonical texts by the written form of their keys; {@link #parse} reads them back. */
  public Map<String, String> display() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((key, value) -> texts.put(key.text(), value.text()));
    return Collections.unmodifiableMap(texts);
  }

  /** What this sheet says of {@code key}; empty when it leaves that to be inherited. */
  public Optional<BoundValue> value(BoundsKey key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * The same sheet with one value more, or another.
   *
   * @param text canonical
   */
  public BoundsSheet with(BoundsField field, Zone zone, String text) {
    return with(BoundsKey.of(field, zone), field.parse(text));
  }

  /** The same sheet with one value of a field without zones more, or another. */
  public BoundsSheet with(BoundsField field, String text) {
    return with(BoundsKey.of(field), field.parse(text));
  }

  public BoundsSheet with(BoundsKey key, BoundValue value) {
    SortedMap<BoundsKey, BoundValue> changed = new TreeMap<>(values);
    changed.put(key, value);
    return new BoundsSheet(changed);
  }

  /** The same sheet, inheriting {@code key}. */
  public BoundsSheet without(BoundsKey key) {
    SortedMap<BoundsKey, BoundValue> changed = new TreeMap<>(values);
    changed.remove(key);
    return new BoundsSheet(changed);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
