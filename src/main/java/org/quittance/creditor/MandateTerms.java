package org.quittance.creditor;

import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * What the written mandate between creditor and agency says (CPCE R124-3). Commission and fixed fee
 * are borne by the creditor alone: they never reach a debtor (CPCE L111-8).
 *
 * @param jurisdiction ISO 3166-1 alpha-2 of the law that governs the claims
 * @param commissionRate share of the sums collected, in percent, before VAT
 * @param fixedFee per case file, before VAT
 * @param involvement what the creditor has kept to itself, and how it answers disputes
 */
public record MandateTerms(
    String reference,
    LocalDate signedOn,
    String jurisdiction,
    Rate commissionRate,
    Money fixedFee,
    NotificationRhythm notifications,
    Involvement involvement) {

  /** A mandate that says nothing about disputes. */
  public MandateTerms(
      String reference,
      LocalDate signedOn,
      String jurisdiction,
      Rate commissionRate,
      Money fixedFee,
      NotificationRhythm notifications,
      AgreementApproval approval) {
    this(
        reference,
        signedOn,
        jurisdiction,
        commissionRate,
        fixedFee,
        notifications,
        new Involvement(approval, DisputeTerms.DEFAULT));
  }

  /** The agreements that need the creditor's word before they hold. */
  public AgreementApproval approval() {
    return involvement.approval();
  }

  /** How the creditor answers disputes. */
  public DisputeTerms disputes() {
    return involvement.disputes();
  }
}
