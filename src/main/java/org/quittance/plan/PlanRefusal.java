package org.quittance.plan;

import org.quittance.refusal.RefusalCode;

/** Why a plan cannot be agreed on or changed as asked. */
public enum PlanRefusal implements RefusalCode {
  PLAN_UNKNOWN,
  /** It was changed since the caller saw it. */
  PLAN_STALE,
  /** It has ended, or is suspended. */
  PLAN_CLOSED,
  /** The case is not open. */
  PLAN_CASE_CLOSED,
  /**
   * An instalment is being collected and cannot be moved or skipped until the bank answers; or the
   * bank is being asked at this moment, and nothing else can be agreed on.
   */
  PLAN_COLLECTION_UNDER_WAY,
  /** The instalments do not add up to the agreed total, or one of them is not positive. */
  PLAN_TERMS_DO_NOT_ADD_UP,
  /** Less is owed than was agreed on. Argument: what is owed. */
  PLAN_TERMS_STALE,
  PLAN_INSTALMENT_UNKNOWN,
  /** It is paid, skipped or cancelled. */
  PLAN_INSTALMENT_CLOSED,
  PLAN_REPAIRS_SPENT,
  PLAN_SKIPS_SPENT,
  /** Argument: the latest date possible. */
  PLAN_MOVE_TOO_FAR,
  PLAN_MOVE_INTO_PAST,
  /** It is not kept for this case, or cannot be charged. */
  PLAN_METHOD_UNUSABLE,
  /** A plan is called off by supervisors and administrators. */
  SUPERVISOR_CANCELS_PLANS;

  @Override
  public String code() {
    return name();
  }
}
