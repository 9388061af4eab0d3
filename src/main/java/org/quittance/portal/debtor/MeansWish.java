package org.quittance.portal.debtor;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/**
 * That this visitor has asked for their instalments to be taken from the card or account they are
 * about to enter at the provider. Coming back from there may then carry it out; nothing else may.
 */
@SessionScoped
public class MeansWish implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long planId;

  void isFor(long plan) {
    planId = plan;
  }

  boolean concerns(long plan) {
    return planId != null && planId == plan;
  }

  void fulfilled() {
    planId = null;
  }
}
