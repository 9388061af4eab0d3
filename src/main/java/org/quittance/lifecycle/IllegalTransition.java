package org.quittance.lifecycle;

/**
 * A step that its life cycle does not know. It means that two actors raced or that the program is
 * wrong; the caller decides which and tells the user in its own words.
 */
@SuppressWarnings("serial") // Never leaves the machine.
public final class IllegalTransition extends RuntimeException {

  private final String table;
  private final Enum<?> from;
  private final Enum<?> trigger;

  IllegalTransition(String table, Enum<?> from, Enum<?> trigger) {
    super("The life cycle of " + table + " knows no " + trigger.name() + " from " + from.name());
    this.table = table;
    this.from = from;
    this.trigger = trigger;
  }

  public String table() {
    return table;
  }

  public Enum<?> from() {
    return from;
  }

  public Enum<?> trigger() {
    return trigger;
  }
}
