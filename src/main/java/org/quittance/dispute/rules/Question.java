package org.quittance.dispute.rules;

/** Something a ground asks for. */
public enum Question {
  PAID_ON(Kind.DATE, true),
  PAID_AMOUNT(Kind.AMOUNT, false),
  RIGHT_AMOUNT(Kind.AMOUNT, false),
  /** Who the right person may be, where the reader knows. */
  RIGHT_PERSON(Kind.TEXT, false),
  COMPLAINT_FILED_ON(Kind.DATE, false),
  CANCELLED_ON(Kind.DATE, true),
  PROCEDURE_REFERENCE(Kind.TEXT, false),
  COURT(Kind.TEXT, false);

  private final Kind kind;
  private final boolean required;

  Question(Kind kind, boolean required) {
    this.kind = kind;
    this.required = required;
  }

  /** What an answer looks like. */
  public enum Kind {
    /** A day that is not in the future. */
    DATE,
    /** More than nothing, in euros with at most two decimals. */
    AMOUNT,
    /** A line of text. */
    TEXT
  }

  public Kind kind() {
    return kind;
  }

  public boolean isRequired() {
    return required;
  }

  /** The name of its field in forms and in the API: {@code paidOn}. */
  public String field() {
    StringBuilder field = new StringBuilder();
    boolean upper = false;
    for (char letter : name().toCharArray()) {
      if (letter == '_') {
        upper = true;
      } else {
        field.append(upper ? letter : Character.toLowerCase(letter));
        upper = false;
      }
    }
    return field.toString();
  }
}
