package org.quittance.negotiation.rules;

import java.util.Objects;

/**
 * The values of one scope as they stood in one version.
 *
 * @param versionId of the stored version; 0 for what the product comes with
 */
public record PolicyLayer(PolicyScope scope, long versionId, PolicyRules rules) {

  public PolicyLayer {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(rules, "rules");
  }
}
