package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.quittance.lifecycle.Transition;
import org.quittance.payment.rules.CheckPace;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.payment.rules.ReservationRule;
import org.quittance.payment.rules.SetupLifecycle;
import org.quittance.payment.rules.SetupProgress;
import org.quittance.payment.rules.SetupTrigger;
import org.quittance.platform.Ids;

/**
 * A debtor's wish to keep a means of payment. It is committed before the provider is asked, opened
 * when the provider has answered, and ends with a means kept or with nothing; until then it is
 * looked at again and again. Whoever changes it locks its case first, then itself.
 */
@Entity
@Table(name = "method_setup")
public class MethodSetup {

  /** A page about to close is not handed out again: nobody types a card number in less. */
  private static final Duration SHORTEST_REUSE = Duration.ofMinutes(5);

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private SetupProgress status;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "provider_account")
  private String account;

  @Column(name = "return_url")
  private String returnUrl;

  private String language;

  @Column(name = "setup_intent_id")
  private String setupIntentId;

  @Embedded private ProviderWatch watch;

  @Column(name = "saved_method_id")
  private Long savedMethodId;

  @Version private int version;

  protected MethodSetup() {}

  /** The surroundings of a new wish; the returning address gets the wish's id. */
  record Terms(String environment, String account, String returnUrl, String language) {}

  MethodSetup(long caseFileId, Terms terms, Instant createdAt, Instant expiresAt) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.status = SetupProgress.CREATED;
    this.idempotencyKey = terms.environment() + ":setup:" + id + ":1";
    this.account = terms.account();
    this.returnUrl = terms.returnUrl() + "?setup=" + Ids.text(id);
    this.language = terms.language();
    this.watch = new ProviderWatch(createdAt, expiresAt);
    lookAgainAfter(createdAt);
  }

  Transition<SetupProgress> move(SetupTrigger trigger, Instant now) {
    Transition<SetupProgress> transition = SetupLifecycle.TABLE.fire(status, trigger);
    status = transition.to();
    lookAgainAfter(now);
    return transition;
  }

  /** Writes down what the provider answered; ids never change once known. */
  void learn(SetupState state, Instant now) {
    if (state.intentId() != null) {
      setupIntentId = state.intentId();
    }
    watch.learn(state.sessionId(), state.checkoutUrl(), state.declineCode(), now);
    lookAgainAfter(now);
  }

  /** The provider will not make a page for it. */
  void refuse(String providerCode) {
    watch.refused(providerCode);
  }

  void keptAs(long newSavedMethodId) {
    savedMethodId = newSavedMethodId;
    watch.succeeded();
  }

  /** Its request is about to be sent once more: no sweeper may draw conclusions meanwhile. */
  void askedAgain(Instant now) {
    watch.askedAgain(now);
    lookAgainAfter(now);
  }

  private void lookAgainAfter(Instant now) {
    watch.lookAgain(CheckPace.next(status, now));
  }

  /** Whether nobody can still be waiting for the provider's first answer. */
  boolean isAnswerOverdue(Instant now) {
    return status == SetupProgress.CREATED && watch.isAnswerOverdue(now);
  }

  /** Whether another visit of the same page may go on with it. */
  boolean isReusable(Terms terms, Instant now) {
    Duration needed =
        status == SetupProgress.OPEN ? SHORTEST_REUSE : ReservationRule.SHORTEST_REQUEST;
    return status.isLive()
        && language.equals(terms.language())
        && returnUrl.startsWith(terms.returnUrl() + "?")
        && watch.isOpenBeyond(needed, now);
  }

  SetupRequest request() {
    return new SetupRequest(id, idempotencyKey, account, returnUrl, language, watch.expiresAt());
  }

  /**
   * @param saved the means kept, null when none is
   */
  SetupStatus summary(SavedMethodSummary saved) {
    boolean refused = watch.failureCode() != null || status == SetupProgress.FAILED;
    return new SetupStatus(
        id,
        view(refused),
        refused ? DeclineReason.of(watch.failureCode()) : null,
        saved,
        status == SetupProgress.OPEN ? watch.checkoutUrl() : null);
  }

  private SetupStatus.View view(boolean refused) {
    return switch (status) {
      case CREATED -> SetupStatus.View.PENDING;
      case SAVED -> SetupStatus.View.SAVED;
      case FAILED -> SetupStatus.View.REFUSED;
      case OPEN -> refused ? SetupStatus.View.REFUSED : SetupStatus.View.NOT_FINISHED;
      case EXPIRED, CANCELLED -> SetupStatus.View.NOT_FINISHED;
    };
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  SetupProgress status() {
    return status;
  }

  String account() {
    return account;
  }

  String sessionId() {
    return watch.sessionId();
  }

  String checkoutUrl() {
    return watch.checkoutUrl();
  }

  Instant createdAt() {
    return watch.createdAt();
  }

  Instant expiresAt() {
    return watch.expiresAt();
  }

  Long savedMethodId() {
    return savedMethodId;
  }
}
