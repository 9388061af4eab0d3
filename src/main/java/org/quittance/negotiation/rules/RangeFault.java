package org.quittance.negotiation.rules;

import java.util.List;

/**
 * A place where segments do not tile what they divide.
 *
 * @param segments names of the two that overlap there, in their order; empty for a gap
 */
public record RangeFault(List<String> segments, Region region) {

  public RangeFault {
    segments = List.copyOf(segments);
  }

  public boolean isGap() {
    return segments.isEmpty();
  }
}
