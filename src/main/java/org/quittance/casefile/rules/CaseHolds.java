package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a case is held: it is released when the last reason is gone. A reason that forbids payments
 * does so whatever else becomes of the case.
 *
 * <p>Immutable. Its text is one entry for each reason, {@code PAYMENTS_TOO 123 2026-11-23},
 * separated by semicolons.
 */
public final class CaseHolds {

  public static final CaseHolds NONE = new CaseHolds(List.of());

  private final List<CaseHold> holds;

  private CaseHolds(List<CaseHold> holds) {
    this.holds = List.copyOf(holds);
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static CaseHolds parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    List<CaseHold> read = new ArrayList<>();
    for (String entry : text.split(";", -1)) {
      String[] parts = entry.split(" ", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("Not a hold of a case: " + entry);
      }
      read.add(
          new CaseHold(
              HoldReach.valueOf(parts[0]), Long.parseLong(parts[1]), LocalDate.parse(parts[2])));
    }
    return new CaseHolds(read);
  }

  public String text() {
    return holds.stream()
        .map(hold -> hold.reach().name() + " " + hold.sourceId() + " " + hold.sinceOn())
        .collect(Collectors.joining(";"));
  }

  /** With one more reason; one that this source already gave is replaced. */
  public CaseHolds with(CaseHold hold) {
    List<CaseHold> all = new ArrayList<>(without(hold.sourceId()).holds);
    all.add(hold);
    return new CaseHolds(all);
  }

  public CaseHolds without(long sourceId) {
    return new CaseHolds(holds.stream().filter(hold -> hold.sourceId() != sourceId).toList());
  }

  public boolean isEmpty() {
    return holds.isEmpty();
  }

  /** Whether something other than the agency's own decision holds the case. */
  public boolean isDeclared() {
    return holds.stream().anyMatch(hold -> hold.sourceId() != CaseHold.BY_AGENCY);
  }

  /** Whether the debtor may not be led to pay at all. */
  public boolean forbidPayments() {
    return holds.stream().anyMatch(hold -> hold.reach() == HoldReach.PAYMENTS_TOO);
  }

  /** Whether money that was paid on this day may not be kept. */
  public boolean forbidPaymentOn(LocalDate day) {
    return holds.stream().anyMatch(hold -> hold.forbidsPaymentOn(day));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CaseHolds that && holds.equals(that.holds);
  }

  @Override
  public int hashCode() {
    return holds.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
