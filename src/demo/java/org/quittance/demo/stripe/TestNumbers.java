package org.quittance.demo.stripe;

/** Says in the reader's language what a test number does. */
final class TestNumbers {

  private TestNumbers() {}

  static String effect(TestCard card, PageText text) {
    boolean asks = card.authentication() != TestCard.Authentication.NEVER;
    if (card.decline() != null) {
      String key = asks ? "card.asksThenDeclines" : "card.declines";
      if (!card.isRefusedWhenSaved()) {
        key = "card.declinesOnceSaved";
      }
      return text.of(key, card.decline().reason());
    }
    if (card.objection() != TestCard.Objection.NONE) {
      return text.of("card.objection." + card.objection());
    }
    if (card.refund() != TestCard.RefundCourse.AT_ONCE) {
      return text.of("card.refund." + card.refund());
    }
    if (card.authentication() == TestCard.Authentication.ALWAYS) {
      return text.of("card.asks");
    }
    return text.of(asks ? "card.asksUntilSaved" : "card.pays");
  }

  static String effect(TestIban iban, PageText text) {
    if (iban.disputed()) {
      return text.of("iban.disputed");
    }
    String effect = text.of(iban.failure() == null ? "iban.succeeds" : "iban.fails");
    return iban.late() ? effect + " " + text.of("index.late") : effect;
  }
}
