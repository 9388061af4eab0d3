package org.quittance.negotiation.rules;

/** How many proposals got which answer. */
public record Tally(long accepted, long reviewed, long refused) {

  public static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Answer answer) {
    return switch (answer) {
      case ACCEPTED -> new Tally(accepted + 1, reviewed, refused);
      case UNDER_REVIEW -> new Tally(accepted, reviewed + 1, refused);
      case REFUSED -> new Tally(accepted, reviewed, refused + 1);
    };
  }

  public long total() {
    return accepted + reviewed + refused;
  }
}
