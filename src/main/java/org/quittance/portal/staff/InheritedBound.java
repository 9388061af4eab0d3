package org.quittance.portal.staff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quittance.negotiation.rules.BoundValue;
import org.quittance.negotiation.rules.BoundsKey;
import org.quittance.negotiation.rules.PolicyLayer;
import org.quittance.platform.Wording;
import org.quittance.portal.desk.DeskText;

/**
 * What a field takes when nothing is typed into it.
 *
 * @param value as the reader writes it
 * @param source whose value it is, and which segments of that layer say otherwise
 */
public record InheritedBound(String value, String source) {

  /**
   * @param layers the weakest first
   * @return null when no layer has a value for all cases
   */
  static InheritedBound of(List<PolicyLayer> layers, BoundsKey wanted, Locale locale) {
    InheritedBound inherited = null;
    for (PolicyLayer layer : layers) {
      BoundValue value = layer.rules().base().value(wanted).orElse(null);
      if (value != null) {
        inherited =
            new InheritedBound(DeskText.value(value, locale), Wording.term(layer.scope(), locale));
      }
      String bySegment = bySegment(layer, wanted, locale);
      if (!bySegment.isEmpty() && inherited != null) {
        inherited =
            new InheritedBound(
                inherited.value(),
                label("staff.bounds.source.segments", locale, inherited.source(), bySegment));
      }
    }
    return inherited;
  }

  private static String bySegment(PolicyLayer layer, BoundsKey wanted, Locale locale) {
    return layer.rules().segments().stream()
        .filter(segment -> segment.bounds().value(wanted).isPresent())
        .map(
            segment ->
                label(
                    "staff.bounds.source.segment",
                    locale,
                    segment.name(),
                    DeskText.value(segment.bounds().value(wanted).orElseThrow(), locale)))
        .collect(Collectors.joining(", "));
  }

  private static String label(String key, Locale locale, Object... arguments) {
    return Wording.text(Wording.LABELS, key, locale, arguments);
  }
}
