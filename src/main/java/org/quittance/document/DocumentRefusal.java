package org.quittance.document;

import org.quittance.refusal.RefusalCode;

/** Why a file is not taken, or not found. */
public enum DocumentRefusal implements RefusalCode {
  DOCUMENT_EMPTY,
  /** Argument: the largest size in megabytes. */
  DOCUMENT_TOO_LARGE,
  /** Its content, whatever its name, is not PDF, PNG or JPEG. */
  DOCUMENT_TYPE_NOT_ACCEPTED,
  /** The same content is already attached to the case. Argument: its name there. */
  DOCUMENT_ALREADY_ATTACHED,
  /** Argument: the largest number a case holds. */
  DOCUMENT_TOO_MANY,
  DOCUMENT_CLAIM_UNKNOWN,
  DOCUMENT_UNKNOWN;

  @Override
  public String code() {
    return name();
  }
}
