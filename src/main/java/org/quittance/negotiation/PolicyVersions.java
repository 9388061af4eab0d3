package org.quittance.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/**
 * The versions of the bounds a proposal is judged by. Null where a scope had published none: then
 * the product's own bounds hold.
 */
@Embeddable
public class PolicyVersions implements Serializable {

  @Column(name = "agency_policy_id")
  private Long agencyPolicyId;

  @Column(name = "creditor_policy_id")
  private Long creditorPolicyId;

  protected PolicyVersions() {}

  public PolicyVersions(Long agencyPolicyId, Long creditorPolicyId) {
    this.agencyPolicyId = agencyPolicyId;
    this.creditorPolicyId = creditorPolicyId;
  }

  public Long agencyPolicyId() {
    return agencyPolicyId;
  }

  public Long creditorPolicyId() {
    return creditorPolicyId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyVersions that
        && Objects.equals(agencyPolicyId, that.agencyPolicyId)
        && Objects.equals(creditorPolicyId, that.creditorPolicyId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(agencyPolicyId, creditorPolicyId);
  }
}
