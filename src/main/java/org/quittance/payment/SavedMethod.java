package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.quittance.lifecycle.Transition;
import org.quittance.outbox.RetrySchedule;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.payment.rules.SavedMethodLifecycle;
import org.quittance.payment.rules.SavedMethodStatus;
import org.quittance.payment.rules.SavedMethodTrigger;
import org.quittance.platform.Ids;

/**
 * A card or an account from which a debtor has their instalments collected. The provider keeps it;
 * here is only by what its owner recognises it. Once refused for good or forgotten it is never
 * charged again.
 */
@Entity
@Table(name = "saved_method")
public class SavedMethod {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private SavedMethodKind kind;

  @Enumerated(EnumType.STRING)
  private SavedMethodStatus status;

  @Column(name = "provider_account")
  private String account;

  @Column(name = "customer_id")
  private String customerId;

  @Column(name = "method_id")
  private String methodId;

  @Column(name = "mandate_id")
  private String mandateId;

  private String brand;
  private String last4;

  /** As {@code 2027-03}. */
  private String expires;

  @Column(name = "mandate_reference")
  private String mandateReference;

  @Column(name = "mandate_url")
  private String mandateUrl;

  @Column(name = "kept_at")
  private Instant keptAt;

  @Column(name = "failure_code")
  private String failureCode;

  private int failures;

  @Column(name = "next_check_at")
  private Instant nextCheckAt;

  @Version private int version;

  protected SavedMethod() {}

  SavedMethod(long caseFileId, String account, ProviderMethod kept, Instant keptAt) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.kind = kept.kind();
    this.status = SavedMethodStatus.KEPT;
    this.account = account;
    this.customerId = kept.customerId();
    this.methodId = kept.methodId();
    this.keptAt = keptAt;
    describe(kept);
  }

  /** Writes down what may change while it is kept: a renewed card has a later month. */
  void describe(ProviderMethod kept) {
    brand = kept.brand();
    last4 = kept.last4();
    expires = kept.expires() == null ? null : kept.expires().toString();
    if (kept.mandate() != null) {
      mandateId = kept.mandate().id();
      mandateReference = kept.mandate().reference();
      mandateUrl = kept.mandate().url();
    }
  }

  /**
   * Ends it, if it is not at its end already.
   *
   * @param code the provider's code for the reason, null when it has none
   */
  Optional<Transition<SavedMethodStatus>> end(SavedMethodTrigger trigger, String code) {
    if (!SavedMethodLifecycle.TABLE.allows(status, trigger)) {
      return Optional.empty();
    }
    Transition<SavedMethodStatus> transition = SavedMethodLifecycle.TABLE.fire(status, trigger);
    status = transition.to();
    failureCode = code;
    return Optional.of(transition);
  }

  /** The provider still has to let go of it. */
  void letGoAt(Instant due) {
    nextCheckAt = due;
  }

  /** The provider has let go of it. */
  void gone() {
    nextCheckAt = null;
  }

  /**
   * The provider did not let go of it yet.
   *
   * @return false when nothing but a person will try again
   */
  boolean notYetGone(String why, Instant now) {
    failures++;
    failureCode = why;
    nextCheckAt = RetrySchedule.nextAfter(failures, now).orElse(null);
    return nextCheckAt != null;
  }

  boolean isUsable(YearMonth now) {
    return status == SavedMethodStatus.KEPT
        && (expires == null || !YearMonth.parse(expires).isBefore(now));
  }

  SavedMethodSummary summary(YearMonth now) {
    return new SavedMethodSummary(
        id,
        kind,
        brand,
        last4,
        expires == null ? null : YearMonth.parse(expires),
        mandateReference,
        isUsable(now));
  }

  AutopayRequest.Means means() {
    return new AutopayRequest.Means(kind, customerId, methodId, mandateId);
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  SavedMethodStatus status() {
    return status;
  }

  SavedMethodKind kind() {
    return kind;
  }

  String account() {
    return account;
  }

  String methodId() {
    return methodId;
  }

  String mandateId() {
    return mandateId;
  }
}
