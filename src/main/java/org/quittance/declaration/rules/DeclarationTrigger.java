package org.quittance.declaration.rules;

/** What moves a declaration. */
public enum DeclarationTrigger {
  CONFIRM,
  LIFT,
  /** Its days are over. */
  RUN_OUT
}
