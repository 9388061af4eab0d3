package org.quittance.negotiation.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.refusal.Refusal;

/**
 * What one scope has set: for all its cases, and for segments of them. A case in no segment takes
 * what is set for all.
 *
 * @param segments with different names; {@link RangeCheck} says where they overlap or leave gaps
 */
public record PolicyRules(BoundsSheet base, List<Segment> segments) {

  public static final PolicyRules EMPTY = new PolicyRules(BoundsSheet.EMPTY, List.of());

  public PolicyRules {
    segments = List.copyOf(segments);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < segments.size(); i++) {
      if (!names.add(segments.get(i).name())) {
        throw Refusal.of(BoundsRefusal.BOUND_SEGMENT_NAME_WRONG).at("/segments/" + i + "/name");
      }
    }
  }

  /** The segment a case falls into; the first one where segments wrongly overlap. */
  public Optional<Segment> segmentOf(NegotiationFacts facts) {
    return segments.stream().filter(segment -> segment.contains(facts)).findFirst();
  }
}
