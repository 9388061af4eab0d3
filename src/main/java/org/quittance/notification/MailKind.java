package org.quittance.notification;

/** What a mail says, and to whom. */
public enum MailKind {
  /** To the debtor: the receipt owed for every payment (CPCE R124-6). */
  RECEIPT,
  /** To the creditor: a payment was obtained (CPCE R124-5). */
  PAYMENT_NOTICE,
  /** To the creditor: the payments and agreements of a day, where the mandate says so. */
  CREDITOR_DIGEST,
  /** To the debtor: the personal link to their file, which the agency sends of its own accord. */
  ACCESS_LINK,
  /** To the debtor: the personal link they have asked for. */
  ACCESS_LINK_ASKED,
  /** To the debtor: a one-time code. */
  ACCESS_CODE,
  /** To the address a debtor wants to be reached at: the code that proves it is theirs. */
  ADDRESS_CODE,
  /** To the address a debtor was reached at until now. */
  ADDRESS_CHANGED,

  // To the debtor: how their proposal, or ours, fares.
  /** A person answers by a promised day. */
  PROPOSAL_SUBMITTED,
  PROPOSAL_REFUSED,
  /** Its case ended or was stopped before anyone answered. */
  PROPOSAL_LAPSED,
  /** Our answer to what the debtor proposed. */
  OFFER_MADE,
  /** Terms that we propose before the debtor has proposed any. */
  OFFER_OPENED,
  OFFER_ENDS_SOON,
  OFFER_RETRACTED,
  OFFER_EXPIRED,
  /** The day we promised has changed. */
  ANSWER_MOVED,
  /** We have missed the day we promised. */
  ANSWER_LATE,
  /** The copy of the agreement that is owed to each party (C. civ. 1375). */
  AGREEMENT,

  // To the debtor: how their plan fares.
  /** The notice before an instalment is collected. */
  INSTALMENT_ANNOUNCED,
  INSTALMENT_DUE_SOON,
  INSTALMENT_LATE,
  INSTALMENT_DECLINED,
  AUTHENTICATION_NEEDED,
  INSTALMENT_MISSED,
  INSTALMENT_MOVED,
  INSTALMENT_SKIPPED,
  METHOD_UNUSABLE,
  METHOD_CHANGED,
  BREACH_ANNOUNCED,
  PLAN_CURED,
  PLAN_BREACHED,
  PLAN_SUSPENDED,
  PLAN_RESUMED,
  PLAN_CANCELLED,
  PAYMENT_TAKEN_BACK,
  PLAN_COMPLETED,

  /** To the debtor: a bank took back a payment that no plan counts. */
  PAYMENT_REVERSED,

  // To the debtor: what they told us of their situation.
  DECLARATION_MADE,
  DECLARATION_CONFIRMED,
  DECLARATION_LIFTED,

  // To the creditor.
  /** Something was declared of its debtor. */
  CREDITOR_DECLARATION,
  CREDITOR_DECLARATION_LIFTED,
  /** A proposal other than immediate payment (CPCE R124-5). */
  CREDITOR_PROPOSAL,
  /** Its word is needed before an agreement holds. */
  CREDITOR_ASKED,
  CREDITOR_AGREEMENT,
  /** A proposal came to nothing; always with the rest of the day. */
  CREDITOR_NO_AGREEMENT,
  CREDITOR_PLAN_BREACHED,
  CREDITOR_PLAN_COMPLETED,
  /** A bank took back a payment of which the creditor was told. */
  CREDITOR_PAYMENT_REVERSED,

  // To the debtor: how their dispute fares.
  DISPUTE_OPENED,
  DISPUTE_ANSWERED,
  /** The creditor let its day pass, and the agency decides. */
  DISPUTE_SILENT,
  DISPUTE_DECIDED,
  DISPUTE_REPLIED,
  DISPUTE_CLOSED,
  DISPUTE_WITHDRAWN,

  /** To the debtor: the answer to what they wrote waits in their file. */
  MESSAGE_ANSWERED,
  /** To the debtor: a message that we wrote of our own waits in their file. */
  MESSAGE_WAITING,
  /** To the debtor: whom to ask now that the creditor has taken the case back. */
  MESSAGE_LEFT_TO_CREDITOR,
  /** To the debtor: what became of a message on a case that no longer opens. */
  MESSAGE_CLOSED,

  // To the creditor: its answer is asked for, and what it led to.
  CREDITOR_DISPUTE,
  CREDITOR_DISPUTE_DUE,
  CREDITOR_DISPUTE_SILENT,
  CREDITOR_DISPUTE_DECIDED,
  CREDITOR_DISPUTE_REPLIED,
  CREDITOR_DISPUTE_ENDED,

  // To somebody whom the debtor lets in.
  DELEGATE_INVITED,
  /** The code that opens the file to them. */
  DELEGATE_CODE,
  /** Their access is over before its day. */
  DELEGATE_ENDED,

  // To the debtor: who has access to their file.
  DELEGATE_GIVEN,
  /** A plan was prepared for them to look at. */
  DELEGATE_PREPARED,
  /** Somebody other than the debtor ended it. */
  DELEGATE_TAKEN_BACK
}
