package org.quittance.negotiation.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the values in force for a case, field by field. From the weakest to the strongest: what the
 * product comes with, the agency for all cases, the agency for a segment, the creditor for all
 * cases, the creditor for a segment. A creditor's word for all its cases therefore goes before the
 * agency's for a segment: the creditor gave the mandate.
 */
public final class Inheritance {

  private Inheritance() {}

  /**
   * @param layers the weakest first; {@link SystemDefaults#LAYER} is put before them when they do
   *     not start with it
   * @throws IllegalArgumentException when a scope comes twice or a stronger one before a weaker
   */
  public static ResolvedBounds resolve(List<PolicyLayer> layers, NegotiationFacts facts) {
    Map<BoundsKey, BoundValue> values = new HashMap<>();
    Map<BoundsKey, BoundSource> sources = new HashMap<>();
    for (PolicyLayer layer : complete(layers)) {
      PolicyRules rules = layer.rules();
      lay(rules.base(), new BoundSource(layer.scope(), layer.versionId(), null), values, sources);
      rules
          .segmentOf(facts)
          .ifPresent(
              segment ->
                  lay(
                      segment.bounds(),
                      new BoundSource(layer.scope(), layer.versionId(), segment.name()),
                      values,
                      sources));
    }
    return new ResolvedBounds(values, sources);
  }

  private static void lay(
      BoundsSheet sheet,
      BoundSource source,
      Map<BoundsKey, BoundValue> values,
      Map<BoundsKey, BoundSource> sources) {
    values.putAll(sheet.values());
    sheet.values().keySet().forEach(key -> sources.put(key, source));
  }

  private static List<PolicyLayer> complete(List<PolicyLayer> layers) {
    Map<PolicyScope, PolicyLayer> byScope = new EnumMap<>(PolicyScope.class);
    byScope.put(PolicyScope.SYSTEM, SystemDefaults.LAYER);
    PolicyScope before = null;
    for (PolicyLayer layer : layers) {
      if (before != null && layer.scope().compareTo(before) <= 0) {
        throw new IllegalArgumentException("Layers come once each, the weakest first");
      }
      before = layer.scope();
      byScope.put(layer.scope(), layer);
    }
    return new ArrayList<>(byScope.values());
  }
}
