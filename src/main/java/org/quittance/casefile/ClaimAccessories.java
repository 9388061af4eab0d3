package org.quittance.casefile;

import org.quittance.interest.InterestBasis;
import org.quittance.money.Rate;

/**
 * What a claim bears besides its principal. There is no other accessory: a collection cost cannot
 * reach a debtor without an enforceable title (CPCE L111-8).
 *
 * @param contractualRate given exactly when the basis is contractual, else null
 * @param indemnity whether the 40 € fixed recovery indemnity is claimed (C. com. D441-5)
 */
public record ClaimAccessories(InterestBasis basis, Rate contractualRate, boolean indemnity) {}
