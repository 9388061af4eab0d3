package org.quittance.creditor;

import org.quittance.refusal.RefusalCode;

/** Why a creditor cannot be registered or found. */
public enum CreditorRefusal implements RefusalCode {
  CREDITOR_UNKNOWN,
  CREDITOR_REFERENCE_INVALID,
  SIREN_INVALID,
  IBAN_INVALID,
  BRAND_COLOUR_INVALID,
  JURISDICTION_UNKNOWN,
  COMMISSION_OUT_OF_RANGE;

  @Override
  public String code() {
    return name();
  }
}
