package org.quittance.access;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quittance.refusal.Refusal;

/**
 * One-time codes: six digits for ten minutes and five tries, bound to the session and the act they
 * confirm. Sending is limited, because each message costs the debtor patience.
 */
@ApplicationScoped
@Transactional
public class EmailCodeService {

  private static final String CODE = "one-time-code";
  private static final String BINDING = "code-binding";

  private OneTimeCodes codes;
  private AttemptLimitService limits;
  private SecretHasher hasher;
  private Event<AccessCodeRequested> requests;
  private Clock clock;

  protected EmailCodeService() {}

  @Inject
  public EmailCodeService(
      OneTimeCodes codes,
      AttemptLimitService limits,
      SecretHasher hasher,
      Event<AccessCodeRequested> requests,
      Clock clock) {
    this.codes = codes;
    this.limits = limits;
    this.hasher = hasher;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Makes a code and has it sent; an earlier one for the same act stops working.
   *
   * @return until when it may be used, exclusive
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public Instant issue(CodeBinding binding) {
    return send(binding, null);
  }

  /**
   * The same to an address that is not on file yet: the code proves that its reader is the one who
   * asks.
   *
   * @param to where it is sent; the binding must name it
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public Instant issue(CodeBinding binding, String to) {
    return send(binding, to);
  }

  private Instant send(CodeBinding binding, String to) {
    refuseBusy(limits.count(Guarded.CODE_SENT, Long.toString(binding.linkId())));
    refuseBusy(limits.count(Guarded.CODE_SENT_DAILY, Long.toString(binding.linkId())));
    Instant now = clock.instant();
    String code = Secrets.code();
    byte[] bindingHash = hasher.hash(BINDING, binding.text());
    byte[] codeHash = hasher.hash(CODE, bound(binding, code));
    Optional<OneTimeCode> earlier = codes.lock(bindingHash);
    OneTimeCode sent =
        earlier.orElseGet(() -> new OneTimeCode(binding.linkId(), bindingHash, codeHash, now));
    if (earlier.isPresent()) {
      sent.replace(codeHash, now);
    } else {
      codes.add(sent);
    }
    requests.fire(
        new AccessCodeRequested(
            binding.caseFileId(),
            binding.linkChannel(),
            binding.purpose(),
            binding.delegateId(),
            to,
            code,
            sent.expiresAt()));
    return sent.expiresAt();
  }

  /**
   * Accepts the code once, or refuses. A wrong try counts whatever the caller does next.
   *
   * @param typed spaces and dashes are ignored
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public void check(CodeBinding binding, String typed) {
    Instant now = clock.instant();
    OneTimeCode code =
        codes
            .lock(hasher.hash(BINDING, binding.text()))
            .filter(c -> c.isUsable(now))
            .orElseThrow(() -> Refusal.of(AccessRefusal.CODE_UNUSABLE).at("/code"));
    String digits = typed == null ? "" : typed.replaceAll("[^0-9]", "");
    if (hasher.matches(code.codeHash(), CODE, bound(binding, digits))) {
      code.spend(now);
      return;
    }
    int left = code.triedWrong(now);
    throw left > 0
        ? Refusal.of(AccessRefusal.CODE_MISMATCH, left).at("/code")
        : Refusal.of(AccessRefusal.CODE_UNUSABLE).at("/code");
  }

  /** Sweeps codes nobody can use any more. */
  public int forgetExpired() {
    return codes.removeExpiredBefore(clock.instant().minus(Duration.ofDays(1)));
  }

  private static String bound(CodeBinding binding, String code) {
    return binding.text() + "|" + code;
  }

  private static void refuseBusy(Duration wait) {
    if (!wait.isZero()) {
      throw Refusal.of(AccessRefusal.TOO_MANY_TRIES, wait.toSeconds());
    }
  }
}
