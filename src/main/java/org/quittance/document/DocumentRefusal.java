package org.quittance.document;

import org.quittance.refusal.RefusalCode;

/** Why a file is not taken, or not found. */
public enum DocumentRefusal implements RefusalCode {
  DOCUMENT_EMPTY,
  /** Argument: the largest size in megabytes. */
  DOCUMENT_TOO_LARGE,
  /** Its content, whatever its name, is not PDF, PNG, JPEG or HEIC. */
  DOCUMENT_TYPE_NOT_ACCEPTED,
  /** The same content is already attached to the case. Argument: its name there. */
  DOCUMENT_ALREADY_ATTACHED,
  /** Argument: the largest number a case holds. */
  DOCUMENT_TOO_MANY,
  /** It begins as a PDF or a picture and cannot be opened as one. */
  DOCUMENT_BROKEN,
  /** A PDF nobody can open without a password. */
  DOCUMENT_LOCKED,
  /** A PDF that starts programs when it is opened. */
  DOCUMENT_STARTS_PROGRAMS,
  /** Argument: the largest number of pages. */
  DOCUMENT_TOO_MANY_PAGES,
  /** Argument: the largest picture, in millions of pixels. */
  DOCUMENT_PICTURE_TOO_LARGE,
  /** The virus scanner found something. */
  DOCUMENT_INFECTED,
  /** The virus scanner does not answer; nothing unchecked is taken. */
  DOCUMENT_CHECK_UNAVAILABLE,
  DOCUMENT_CLAIM_UNKNOWN,
  /** It was never begun, is swept, or is somebody else's. */
  UPLOAD_UNKNOWN,
  /** More than was announced, or not from where it stands. Argument: how far it has come. */
  UPLOAD_OFFSET_STALE,
  /** Some of it has not come yet. */
  UPLOAD_UNFINISHED,
  /** Argument: the most files one person may have under way. */
  UPLOAD_TOO_MANY,
  DOCUMENT_UNKNOWN;

  @Override
  public String code() {
    return name();
  }
}
