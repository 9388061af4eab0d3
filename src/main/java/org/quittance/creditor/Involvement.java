package org.quittance.creditor;

import java.util.Objects;

/**
 * How far a creditor takes part in what happens to its files.
 *
 * @param approval the agreements that need the creditor's word before they hold
 * @param disputes how it answers disputes
 */
public record Involvement(AgreementApproval approval, DisputeTerms disputes) {

  public Involvement {
    Objects.requireNonNull(approval, "approval");
    Objects.requireNonNull(disputes, "disputes");
  }
}
