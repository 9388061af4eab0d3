package org.quittance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;

class AccountServiceIT extends InContainer {

  private static final String PASSWORD = "pluie-tambour-lac";
  private static final Actor BY = Actor.staff("admin@agence.example");

  @Inject private AccountService accounts;
  @Inject private SignInLimitService limits;
  @Inject private ApiKeyService keys;
  @Inject private CreditorService creditors;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  private final String unique = Ids.text(Ids.next()).toLowerCase(java.util.Locale.ROOT);
  private final String email = unique + "@agence.example";

  @AfterEach
  void restoreClock() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  @Test
  void signs_in_with_the_right_password_only() {
    AccountSummary made = accounts.create(handler(" " + email.toUpperCase() + " "));
    assertThat(made.email()).isEqualTo(email);
    assertThat(accounts.verify(email, PASSWORD)).contains(made);
    assertThat(accounts.verify(email, PASSWORD + "x")).isEmpty();
    assertThat(accounts.verify("nobody-" + email, PASSWORD)).isEmpty();
    assertThat(accounts.verify(null, null)).isEmpty();
  }

  @Test
  void the_password_is_kept_as_bcrypt() {
    AccountSummary made = accounts.create(handler(email));
    assertThat(
            (String)
                entities
                    .createNativeQuery("select password_hash from account where id = ?1")
                    .setParameter(1, made.id())
                    .getSingleResult())
        .startsWith("$2a$10$");
  }

  @Test
  void a_changed_password_ends_the_sessions_of_the_old_one() {
    AccountSummary before = accounts.create(handler(email));
    assertThat(accounts.isCurrent(before)).isTrue();
    ((ShiftableClock) clock).shiftTo(Duration.ofSeconds(1));
    AccountSummary after = accounts.changePassword(before.id(), PASSWORD, "neige-violon-port");
    assertThat(accounts.isCurrent(before)).isFalse();
    assertThat(accounts.isCurrent(after)).isTrue();
    assertThat(accounts.verify(email, PASSWORD)).isEmpty();
    assertThat(refusal(() -> accounts.changePassword(before.id(), "wrong", "neige-violon-mer")))
        .isEqualTo(AccessRefusal.PASSWORD_MISMATCH);
  }

  @Test
  void a_disabled_account_is_out_at_once() {
    AccountSummary made = accounts.create(handler(email));
    accounts.disable(made.id());
    assertThat(accounts.verify(email, PASSWORD)).isEmpty();
    assertThat(accounts.isCurrent(made)).isFalse();
    accounts.enable(made.id());
    assertThat(accounts.verify(email, PASSWORD)).isPresent();
  }

  @Test
  void what_cannot_be_an_account_is_refused() {
    accounts.create(handler(email));
    assertThat(refusal(() -> accounts.create(handler(email)))).isEqualTo(AccessRefusal.EMAIL_TAKEN);
    assertThat(refusal(() -> accounts.create(handler("no address"))))
        .isEqualTo(AccessRefusal.EMAIL_INVALID);
    assertThat(
            refusal(
                () ->
                    accounts.create(
                        new NewAccount("x" + email, "X", Role.CREDITOR, null, "fr", PASSWORD))))
        .isEqualTo(AccessRefusal.CREDITOR_REFERENCE_MISSING);
    assertThat(
            refusal(
                () ->
                    accounts.create(
                        new NewAccount(
                            "x" + email, "X", Role.SUPERVISOR, null, "fr", "too short"))))
        .isEqualTo(AccessRefusal.PASSWORD_TOO_WEAK);
  }

  @Test
  void thirty_tries_at_once_on_one_account_let_ten_through() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(15);
    Callable<Duration> attempt = () -> limits.count(email, "address-" + unique);
    List<Future<Duration>> waits =
        pool.invokeAll(Stream.generate(() -> attempt).limit(30).toList());
    pool.shutdown();
    int passed = 0;
    for (Future<Duration> wait : waits) {
      passed += wait.get().isZero() ? 1 : 0;
    }
    assertThat(passed).isEqualTo(10);
    assertThat(limits.count(email, "elsewhere-" + unique)).isPositive();
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(15));
    assertThat(limits.count(email, "elsewhere-" + unique)).isZero();
  }

  @Test
  void a_success_forgives_the_accounts_mistakes() {
    for (int i = 0; i < 10; i++) {
      assertThat(limits.count(email, "address-" + unique)).isZero();
    }
    limits.succeeded(email);
    assertThat(limits.count(email, "address-" + unique)).isZero();
  }

  @Test
  void a_key_reaches_as_far_as_its_scope_until_it_is_revoked() {
    currentActor.become(BY);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    long ensud = creditors.find("ENSUD").id();
    IssuedApiKey agency = keys.create("agency-" + unique, ApiKeyScope.AGENCY, BY);
    IssuedApiKey one = keys.create("one-" + unique, new ApiKeyScope("ENSUD", true), BY);
    IssuedApiKey early =
        keys.create("early-" + unique, new ApiKeyScope("NOT-PLACED-" + unique, false), BY);
    assertThat(keys.authenticate(agency.key()))
        .contains(new Actor(Actor.Kind.API, "agency-" + unique, null, false));
    assertThat(keys.authenticate(one.key()))
        .contains(new Actor(Actor.Kind.API, "one-" + unique, ensud, true));
    assertThat(keys.authenticate(early.key())).isEmpty();
    assertThat(keys.authenticate("x" + agency.key())).isEmpty();
    assertThat(keys.authenticate(null)).isEmpty();
    keys.revoke(agency.summary().id());
    assertThat(keys.authenticate(agency.key())).isEmpty();
    assertThat(refusal(() -> keys.create("one-" + unique, ApiKeyScope.AGENCY, BY)))
        .isEqualTo(AccessRefusal.KEY_NAME_TAKEN);
  }

  private static NewAccount handler(String email) {
    return new NewAccount(email, "Anne Petit", Role.CASE_HANDLER, null, "fr", PASSWORD);
  }

  private static RefusalCode refusal(Runnable act) {
    return catchThrowableOfType(Refusal.class, act::run).code();
  }
}
