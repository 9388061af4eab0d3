package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Until when the claims of a case can be sued for, claim by claim. While one of them is time-barred
 * the case offers no plan: agreeing to one would own to the whole debt (C. civ. 2240).
 */
public record LimitationState(List<ClaimLimitation> claims) {

  public LimitationState {
    claims = List.copyOf(claims);
  }

  /** True when the time of at least one claim has run out before that day. */
  public boolean isTimeBarred(LocalDate on) {
    return claims.stream().anyMatch(claim -> claim.isTimeBarredOn(on));
  }

  /** The claims whose time has run out before that day. */
  public List<ClaimLimitation> timeBarred(LocalDate on) {
    return claims.stream().filter(claim -> claim.isTimeBarredOn(on)).toList();
  }

  /** The last day on which every claim can still be sued for; empty for a case without claims. */
  public Optional<LocalDate> lastDayToAct() {
    return claims.stream().map(ClaimLimitation::lastDayToAct).min(Comparator.naturalOrder());
  }
}
