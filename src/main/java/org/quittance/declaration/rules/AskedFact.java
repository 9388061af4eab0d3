package org.quittance.declaration.rules;

/** What may be asked about a declaration; its key is the name of the member that carries it. */
public enum AskedFact {
  /** The day of the payment, of the decision, of the judgment. */
  ON("on"),
  AMOUNT("amount"),
  PAID_BY("paidBy"),
  PAID_TO("paidTo"),
  /** A file that shows it. */
  PROOF("proof"),
  /** The commission, the court. */
  ORGANISATION("organisation"),
  REFERENCE("reference"),
  /** Who acts for the debtor: protector, parent, liquidator, notary. */
  PERSON("person"),
  /** When and on which number a call is welcome. */
  CALL_AT("callAt"),
  WORDS("words");

  private final String key;

  AskedFact(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
