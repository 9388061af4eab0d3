package org.quittance.lifecycle;

/**
 * One legal step of a life cycle.
 *
 * @param event type of the event the step raises, such as {@code plan.breached}; null when the step
 *     is nobody's news
 */
public record Transition<S extends Enum<S>>(S from, S to, String event) {

  public boolean isSilent() {
    return event == null;
  }
}
