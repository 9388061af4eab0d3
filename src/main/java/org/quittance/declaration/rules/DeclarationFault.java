package org.quittance.declaration.rules;

import org.quittance.refusal.RefusalCode;

/** Why what was told cannot be taken as it is. */
public enum DeclarationFault implements RefusalCode {
  DECLARATION_FACT_MISSING,
  /** Argument: how many characters fit. */
  DECLARATION_TEXT_TOO_LONG,
  DECLARATION_IN_FUTURE,
  DECLARATION_AMOUNT_NOT_POSITIVE;

  @Override
  public String code() {
    return name();
  }
}
