package org.quittance.jurisdiction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.interest.RateTables;

/** The packs that ship with the product. */
public final class Jurisdictions {

  private static final Map<String, Jurisdiction> PACKS =
      Stream.of(new France(RateTables.published()), new Belgium(RateTables.published()))
          .collect(
              Collectors.toMap(
                  Jurisdiction::code, Function.identity(), (one, other) -> one, TreeMap::new));

  private Jurisdictions() {}

  /**
   * The pack of a country.
   *
   * @param code ISO 3166-1 alpha-2
   * @throws IllegalArgumentException when there is none: a mandate is checked before it is kept
   */
  public static Jurisdiction of(String code) {
    Jurisdiction pack = code == null ? null : PACKS.get(code);
    if (pack == null) {
      throw new IllegalArgumentException("No jurisdiction pack for " + code);
    }
    return pack;
  }

  public static boolean isKnown(String code) {
    return code != null && PACKS.containsKey(code);
  }

  /** The countries with a pack, in alphabetical order. */
  public static List<String> codes() {
    return List.copyOf(PACKS.keySet());
  }
}
