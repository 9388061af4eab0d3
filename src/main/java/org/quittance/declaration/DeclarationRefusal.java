package org.quittance.declaration;

import org.quittance.refusal.RefusalCode;

/** Why something cannot be declared, confirmed or lifted. */
public enum DeclarationRefusal implements RefusalCode {
  DECLARATION_UNKNOWN,
  /** Such a debtor cannot be in that situation. */
  DECLARATION_NOT_FOR_THIS_DEBTOR,
  /** It was told before and still stands. Argument: by which day a person looks at it. */
  DECLARATION_ALREADY_MADE,
  /** The creditor has taken the case back. */
  DECLARATION_CASE_CLOSED,
  /** A colleague was faster. Arguments: its status, by whom. */
  DECLARATION_DECIDED_MEANWHILE,
  /** What was seen has to be said. */
  DECLARATION_REASON_MISSING,
  /** The agency decides this; the creditor only about what it was paid itself. */
  AGENCY_MUST_DECIDE;

  @Override
  public String code() {
    return name();
  }
}
