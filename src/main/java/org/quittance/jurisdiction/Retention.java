package org.quittance.jurisdiction;

import java.time.Period;
import java.util.EnumMap;
import java.util.Map;

/** How long records are kept, each from the day that its kind names. */
public record Retention(Map<Kind, Rule> rules) {

  public Retention {
    rules = Map.copyOf(rules);
    if (rules.size() < Kind.values().length) {
      throw new IllegalArgumentException("Each kind of record has a period of its own");
    }
  }

  /** What is kept. */
  public enum Kind {
    /** The file in daily use, from its closing. */
    ACTIVE_FILE,
    /** The file with restricted access, as evidence for claims either way, from its closing. */
    ARCHIVED_FILE,
    /** Proof of payments and receipts, from the payment. */
    PAYMENT_EVIDENCE,
    /** Accounting records, from the end of their year. */
    ACCOUNTING,
    /** Copies of identity papers, from their check. */
    IDENTITY_PAPER,
    /** Who read what, from the reading. */
    ACCESS_LOG
  }

  /**
   * A period and its reason.
   *
   * @param article where it is written; for a period that no law sets, what it follows
   */
  public record Rule(Period period, String article) {}

  public Rule of(Kind kind) {
    return rules.get(kind);
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder {

    private final Map<Kind, Rule> rules = new EnumMap<>(Kind.class);

    Builder keep(Kind kind, String period, String article) {
      rules.put(kind, new Rule(Period.parse(period), article));
      return this;
    }

    Retention build() {
      return new Retention(rules);
    }
  }
}
