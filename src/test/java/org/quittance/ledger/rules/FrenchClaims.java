package org.quittance.ledger.rules;

import java.time.LocalDate;
import org.quittance.interest.InterestTerms;
import org.quittance.jurisdiction.Accessories;
import org.quittance.jurisdiction.ClaimFacts;
import org.quittance.jurisdiction.ClaimNature;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.Notice;
import org.quittance.jurisdiction.NoticeChannel;
import org.quittance.jurisdiction.Relation;
import org.quittance.money.Money;

/** Claims under French law, as the ledger meets them. */
final class FrenchClaims {

  private FrenchClaims() {}

  /**
   * @param formalNoticeOn null when none was given
   * @param indemnity whether the 40 € are claimed
   */
  static ClaimTerms claim(
      long id,
      String reference,
      LocalDate dueOn,
      LocalDate formalNoticeOn,
      Money principal,
      InterestTerms interest,
      boolean indemnity) {
    return ClaimTerms.under(
        Jurisdictions.of("FR"),
        id,
        reference,
        new ClaimFacts(
            new Relation(interest.creditorKind(), !indemnity, ClaimNature.GOODS_OR_SERVICES),
            dueOn,
            formalNoticeOn == null ? null : new Notice(formalNoticeOn, NoticeChannel.POST),
            principal),
        new Accessories(interest.basis(), interest.contractualRate(), indemnity, null, null));
  }
}
