package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What an attempt made in the debtor's absence is for; all empty on an attempt on a page. */
@Embeddable
public class AutopayTarget {

  @Column(name = "saved_method_id")
  private Long savedMethodId;

  @Column(name = "plan_id")
  private Long planId;

  @Column(name = "instalment_id")
  private Long instalmentId;

  /** 1 for the first try to collect the instalment. */
  @Column(name = "try_number")
  private Integer tryNumber;

  protected AutopayTarget() {}

  AutopayTarget(AutopayOrder order, int tryNumber) {
    this.savedMethodId = order.savedMethodId();
    this.planId = order.planId();
    this.instalmentId = order.instalmentId();
    this.tryNumber = tryNumber;
  }

  Long savedMethodId() {
    return savedMethodId;
  }

  Long planId() {
    return planId;
  }

  Long instalmentId() {
    return instalmentId;
  }
}
