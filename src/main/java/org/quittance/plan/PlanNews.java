package org.quittance.plan;

/**
 * Something the debtor is to be told about their plan. Fired in the transaction in which it
 * happens.
 *
 * @param number of the instalment it is about, null when it is about the plan
 */
public record PlanNews(long planId, long caseFileId, Kind kind, Integer number) {

  /** What happened. */
  public enum Kind {
    AGREED,
    /** An instalment will be collected on its date. */
    INSTALMENT_ANNOUNCED,
    /** An instalment is to be paid by the debtor soon. */
    INSTALMENT_DUE_SOON,
    /** Its date has passed and it is not paid; there are days of grace. */
    INSTALMENT_LATE,
    /** The bank refused this time; it is tried again on a later day, or to be paid otherwise. */
    INSTALMENT_DECLINED,
    /** The bank wants to see its customer: the debtor has to pay this one on the payment page. */
    AUTHENTICATION_NEEDED,
    /** The means kept for the plan is of no use any more; another is needed. */
    METHOD_UNUSABLE,
    INSTALMENT_MISSED,
    MOVED,
    SKIPPED,
    METHOD_CHANGED,
    /** The allowances are spent: what is missing has to be made good by a date. */
    BREACH_ANNOUNCED,
    CURED,
    BREACHED,
    SUSPENDED,
    RESUMED,
    REPLACED,
    CANCELLED,
    /** A bank took back money that had been paid on the plan. */
    PAYMENT_TAKEN_BACK,
    COMPLETED
  }
}
