package org.quittance.jurisdiction;

/** A thing that a notice says. */
public enum NoticeContent {
  AGENCY_NAME,
  AGENCY_ADDRESS,
  /** That the agency carries on amicable collection. */
  AGENCY_ACTIVITY,
  CREDITOR_NAME,
  CREDITOR_ADDRESS,
  CREDITOR_NUMBER,
  /** What is owed for: the goods or services and their invoice. */
  BASIS,
  DUE_DATE,
  PRINCIPAL,
  INTEREST,
  OTHER_ACCESSORIES,
  /** What the contract will add if nothing is paid in time. */
  CLAUSE_AMOUNT,
  TIME_TO_PAY,
  DEMAND_TO_PAY,
  MEANS_OF_PAYMENT,
  LEGAL_TEXTS,
  NOTICE_REFERENCE,
  NOTICE_DATE
}
