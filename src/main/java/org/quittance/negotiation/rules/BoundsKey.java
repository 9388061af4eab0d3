package org.quittance.negotiation.rules;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.quittance.refusal.Refusal;

/**
 * Names one value of the bounds: a field, and for a zoned field its zone.
 *
 * @param zone null for a field that has none
 */
public record BoundsKey(BoundsField field, Zone zone)
    implements Comparable<BoundsKey>, Serializable {

  /** Every key there is, in the order of the fields. */
  public static final List<BoundsKey> ALL =
      Arrays.stream(BoundsField.values()).flatMap(field -> field.keys().stream()).toList();

  private static final Comparator<BoundsKey> ORDER =
      Comparator.comparing(BoundsKey::field)
          .thenComparing(BoundsKey::zone, Comparator.nullsFirst(Comparator.naturalOrder()));

  public BoundsKey {
    Objects.requireNonNull(field, "field");
    if (field.isZoned() != (zone != null)) {
      throw new IllegalArgumentException(field + " has " + (zone == null ? "zones" : "no zones"));
    }
  }

  /** The key of a field without zones. */
  public static BoundsKey of(BoundsField field) {
    return new BoundsKey(field, null);
  }

  public static BoundsKey of(BoundsField field, Zone zone) {
    return new BoundsKey(field, zone);
  }

  /**
   * Reads what {@link #text} writes.
   *
   * @throws Refusal with {@link BoundsRefusal#BOUND_FIELD_UNKNOWN}
   */
  public static BoundsKey parse(String text) {
    return ALL.stream()
        .filter(key -> key.text().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.of(BoundsRefusal.BOUND_FIELD_UNKNOWN, text));
  }

  /** Written form: {@code MAX_MONTHS.INSTANT}, {@code GRACE_DAYS}. */
  public String text() {
    return zone == null ? field.name() : field.name() + "." + zone.name();
  }

  @Override
  public int compareTo(BoundsKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }
}
