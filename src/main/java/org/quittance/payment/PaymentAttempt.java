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
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.lifecycle.Transition;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptLifecycle;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AttemptTrigger;
import org.quittance.payment.rules.CheckPace;
import org.quittance.payment.rules.DebtorView;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.payment.rules.PaymentScope;
import org.quittance.payment.rules.Reservation;
import org.quittance.payment.rules.ReservationRule;
import org.quittance.platform.Ids;

/**
 * One try to pay through the provider. It is committed before the provider is asked, opened when
 * the provider has answered, and ends paid, failed, expired or cancelled; until then it reserves
 * its amount, and is looked at again and again until its end is known. Whoever changes it locks its
 * case first, then itself.
 */
@Entity
@Table(name = "payment_attempt")
public class PaymentAttempt {

  /** The provider's clock and ours never quite agree. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

  /**
   * How long the provider remembers a request by its key, less a margin: an instalment asked for
   * again later could be collected twice.
   */
  private static final Duration KEY_LIFE = Duration.ofHours(23);

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private PaymentScope scope;

  @Column(name = "claim_id")
  private Long claimId;

  @Embedded private AutopayTarget target;

  @Column(name = "keeps_method")
  private boolean keepsMethod;

  @Column(name = "amount_cents")
  private Money amount;

  @Enumerated(EnumType.STRING)
  private AttemptStatus status;

  @Embedded private AttemptOrigin origin;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "payment_intent_id")
  private String paymentIntentId;

  @Embedded private ProviderWatch watch;

  @Column(name = "received_cents")
  private Money received;

  @Column(name = "payment_id")
  private Long paymentId;

  @Version private int version;

  protected PaymentAttempt() {}

  /**
   * @param expiresAt when the payment page is to close by itself
   */
  PaymentAttempt(
      long caseFileId,
      Reservation.Fingerprint wish,
      AttemptOrigin.Terms terms,
      Instant createdAt,
      Instant expiresAt) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.scope = wish.scope();
    this.claimId = wish.claimId();
    this.amount = wish.amount();
    this.keepsMethod = wish.keepsMethod();
    this.status = AttemptStatus.CREATED;
    this.origin =
        new AttemptOrigin(scope == PaymentScope.INSTALMENT ? "autopay" : "checkout", id, terms);
    this.watch = new ProviderWatch(createdAt, expiresAt);
    lookAgainAfter(createdAt);
  }

  private PaymentAttempt(
      AutopayOrder order, Money amount, int tryNumber, AttemptOrigin.Terms terms, Instant now) {
    this(
        order.caseFileId(),
        new Reservation.Fingerprint(PaymentScope.INSTALMENT, null, amount),
        terms,
        now,
        now.plus(KEY_LIFE));
    this.target = new AutopayTarget(order, tryNumber);
  }

  /**
   * An attempt to collect an instalment in its debtor's absence.
   *
   * @param tryNumber 1 for the first
   */
  static PaymentAttempt collecting(
      AutopayOrder order, Money amount, int tryNumber, AttemptOrigin.Terms terms, Instant now) {
    return new PaymentAttempt(order, amount, tryNumber, terms, now);
  }

  /** Moves it along its life cycle and sets when it is looked at next. */
  Transition<AttemptStatus> move(AttemptTrigger trigger, Instant now) {
    Transition<AttemptStatus> transition = AttemptLifecycle.TABLE.fire(status, trigger);
    status = transition.to();
    lookAgainAfter(now);
    return transition;
  }

  /** Writes down what the provider answered; ids never change once known. */
  void learn(CheckoutState state, Instant now) {
    if (state.intentId() != null) {
      paymentIntentId = state.intentId();
    }
    watch.learn(state.sessionId(), state.checkoutUrl(), state.declineCode(), now);
    lookAgainAfter(now);
  }

  /** The provider will not make a payment page for it. */
  void refuse(String providerCode) {
    watch.refused(providerCode);
  }

  /** Ties it to the payment that booked its money. */
  void bookedAs(long newPaymentId, Money reallyReceived) {
    paymentId = newPaymentId;
    received = reallyReceived;
    watch.succeeded();
  }

  /** Whoever is led to its page last is who pays on it. */
  void askedBy(Actor actor) {
    askedBy =
        actor.kind() == Actor.Kind.DEBTOR || actor.kind() == Actor.Kind.DELEGATE
            ? actor.name()
            : null;
  }

  /** Whoever pays on its page; null when it has none, or nobody visited it. */
  Actor payer() {
    return askedBy == null ? null : Actor.absent(askedBy);
  }

  /** Its request is about to be sent once more: no sweeper may draw conclusions meanwhile. */
  void askedAgain(Instant now) {
    watch.askedAgain(now);
    lookAgainAfter(now);
  }

  /** Nothing more can be done by machine; it is not looked at again. */
  void stopWatching(String reason) {
    watch.refused(reason);
    watch.lookAgain(Optional.empty());
  }

  private void lookAgainAfter(Instant now) {
    watch.lookAgain(CheckPace.next(status, now));
  }

  /** Whether nobody can still be waiting for the provider's first answer. */
  boolean isAnswerOverdue(Instant now) {
    return status == AttemptStatus.CREATED && watch.isAnswerOverdue(now);
  }

  /**
   * Whether asking again finds the page already made or makes it. Later it could only be refused; a
   * day later, when the provider has forgotten the key, it could make a second one.
   */
  boolean mayBeAskedAgain(Instant now) {
    return status == AttemptStatus.CREATED
        && watch.isOpenBeyond(ReservationRule.SHORTEST_REQUEST, now);
  }

  /** Whether sending the collection again under its key is still sure to be the same request. */
  boolean mayBeCollectedAgain(Instant now) {
    return status == AttemptStatus.CREATED && watch.isOpenBeyond(Duration.ZERO, now);
  }

  /** Whether it is made in the debtor's absence. */
  boolean isCollection() {
    return scope == PaymentScope.INSTALMENT;
  }

  /** Whether the provider says of a live attempt what is known of it already. */
  boolean isAsBefore(CheckoutState state) {
    return switch (state.progress()) {
      case OPEN -> status == AttemptStatus.OPEN;
      case PROCESSING -> status == AttemptStatus.PROCESSING;
      case PAID, FAILED, EXPIRED -> false;
    };
  }

  /**
   * Whether its page would still be open by itself. One that is closed all the same was closed by
   * us: nobody else can.
   */
  boolean runsOutAfter(Instant now) {
    return watch.isOpenBeyond(CLOCKS_APART, now);
  }

  CheckoutRequest request() {
    return origin.request(id, amount, keepsMethod, watch.expiresAt());
  }

  AutopayRequest autopayRequest(AutopayRequest.Means means) {
    return origin.autopayRequest(id, amount, means);
  }

  Reservation reservation() {
    return new Reservation(
        id,
        new Reservation.Fingerprint(scope, claimId, amount, keepsMethod),
        status,
        watch.expiresAt());
  }

  AttemptSummary summary(Long receiptId) {
    boolean refused = watch.failureCode() != null || status == AttemptStatus.FAILED;
    DeclineReason declined = refused ? DeclineReason.of(watch.failureCode()) : null;
    return new AttemptSummary(
        id,
        status,
        status == AttemptStatus.OPEN && declined != null ? DebtorView.REFUSED : status.debtorView(),
        received == null ? amount : received,
        declined,
        receiptId,
        status == AttemptStatus.OPEN ? watch.checkoutUrl() : null);
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public AttemptStatus status() {
    return status;
  }

  public Money amount() {
    return amount;
  }

  /** Null on an attempt on a page. */
  AutopayTarget target() {
    return isCollection() ? target : null;
  }

  String failureCode() {
    return watch.failureCode();
  }

  String intentId() {
    return paymentIntentId;
  }

  /** The claim of which somebody insists on paying what they contest; null for any other wish. */
  Long insistedOn() {
    return scope == PaymentScope.CONTESTED ? claimId : null;
  }

  Long claimId() {
    return claimId;
  }

  String account() {
    return origin.account();
  }

  String sessionId() {
    return watch.sessionId();
  }

  String checkoutUrl() {
    return watch.checkoutUrl();
  }

  AttemptCheck.Asking asking() {
    return new AttemptCheck.Asking(watch.createdAt(), watch.expiresAt());
  }

  Long paymentId() {
    return paymentId;
  }
}
