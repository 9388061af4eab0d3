package org.quittance.dispute.rules;

import static org.quittance.dispute.rules.Question.CANCELLED_ON;
import static org.quittance.dispute.rules.Question.COMPLAINT_FILED_ON;
import static org.quittance.dispute.rules.Question.COURT;
import static org.quittance.dispute.rules.Question.PAID_AMOUNT;
import static org.quittance.dispute.rules.Question.PAID_ON;
import static org.quittance.dispute.rules.Question.PROCEDURE_REFERENCE;
import static org.quittance.dispute.rules.Question.RIGHT_AMOUNT;
import static org.quittance.dispute.rules.Question.RIGHT_PERSON;

import java.util.List;

/**
 * Why a debtor says that a sum is not owed. Each ground asks only what is needed to check it, and
 * names the evidence that helps; evidence never is a condition, because it is for the creditor to
 * prove the debt (C. civ. 1353).
 */
public enum Ground {
  ALREADY_PAID(true, PAID_ON, PAID_AMOUNT),
  WRONG_AMOUNT(true, RIGHT_AMOUNT),
  NOT_DELIVERED(true),
  DEFECTIVE(true),
  NOT_MY_DEBT(false, RIGHT_PERSON),
  IDENTITY_THEFT(true, COMPLAINT_FILED_ON),
  CANCELLED_CONTRACT(true, CANCELLED_ON),
  TIME_BARRED(false),
  UNDER_PROCEDURE(true, PROCEDURE_REFERENCE, COURT),
  OTHER(true);

  private final boolean evidenceHelps;
  private final List<Question> questions;

  Ground(boolean evidenceHelps, Question... questions) {
    this.evidenceHelps = evidenceHelps;
    this.questions = List.of(questions);
  }

  /** What is asked besides the debtor's own words, in this order. */
  public List<Question> questions() {
    return questions;
  }

  /** Whether a photo or a file makes the answer quicker. */
  public boolean evidenceHelps() {
    return evidenceHelps;
  }

  /** Whether the debtor's own words are needed: where the ground says it all they are not. */
  public boolean needsWords() {
    return this == WRONG_AMOUNT || this == DEFECTIVE || this == OTHER;
  }
}
