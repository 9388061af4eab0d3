package org.quittance.access;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.access.rules.PasswordStrength;
import org.quittance.refusal.Refusal;

/** Makes and keeps the accounts of staff and creditor users. */
@ApplicationScoped
@Transactional
public class AccountService {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

  private static final Duration ONE_TIME_LIFE = Duration.ofDays(3);

  private Accounts accounts;
  private PasswordHasher passwords;
  private Clock clock;

  protected AccountService() {}

  @Inject
  public AccountService(Accounts accounts, PasswordHasher passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Makes an account that may sign in at once. */
  public AccountSummary create(NewAccount wanted) {
    String email = normal(wanted.email());
    if (!EMAIL.matcher(email).matches()) {
      throw Refusal.of(AccessRefusal.EMAIL_INVALID).at("/email");
    }
    boolean hasCreditor =
        wanted.creditorReference() != null && !wanted.creditorReference().isBlank();
    if (wanted.role().isStaff() == hasCreditor) {
      throw Refusal.of(AccessRefusal.CREDITOR_REFERENCE_MISSING).at("/creditorReference");
    }
    refuseWeak(wanted.password(), email);
    if (accounts.byEmail(email).isPresent()) {
      throw Refusal.of(AccessRefusal.EMAIL_TAKEN).at("/email");
    }
    Account account =
        new Account(wanted, email, passwords.hash(wanted.password()), clock.instant());
    accounts.add(account);
    return account.summary();
  }

  /** Ends every other session of the account; the caller keeps theirs by remembering the answer. */
  public AccountSummary changePassword(long accountId, String current, String wanted) {
    Account account = existing(accountId);
    if (current == null || !passwords.matches(current, account.passwordHash())) {
      throw Refusal.of(AccessRefusal.PASSWORD_MISMATCH).at("/current");
    }
    refuseWeak(wanted, account.summary().email());
    if (wanted.equals(current)) {
      throw Refusal.of(AccessRefusal.PASSWORD_UNCHANGED).at("/password");
    }
    account.changePassword(passwords.hash(wanted), clock.instant());
    return account.summary();
  }

  /**
   * Gives an account a password of our making, which its owner has to change at the next sign-in.
   * Its sessions end.
   */
  public OneTimePassword giveOneTimePassword(long accountId) {
    Account account = existing(accountId);
    Instant now = clock.instant();
    OneTimePassword given =
        new OneTimePassword(account.summary().email(), Secrets.password(), now.plus(ONE_TIME_LIFE));
    account.givePassword(passwords.hash(given.password()), given.usableUntil(), now);
    return given;
  }

  /** The account can no longer sign in, and its sessions end with their next request. */
  public void disable(long accountId) {
    existing(accountId).disable(clock.instant());
  }

  public void enable(long accountId) {
    existing(accountId).enable();
  }

  /** Remembers the sign-in and keeps the password under today's work factor. */
  public AccountSummary signedIn(long accountId, String password) {
    Account account = existing(accountId);
    account.signedIn(clock.instant());
    if (passwords.isOutdated(account.passwordHash())) {
      account.rehash(passwords.hash(password));
    }
    return account.summary();
  }

  /**
   * Who that is, if the password is right and the account enabled. Outside any transaction: bcrypt
   * takes long on purpose, and no connection should wait for it.
   */
  @Transactional(NOT_SUPPORTED)
  public Optional<AccountSummary> verify(String email, String password) {
    String given = password == null ? "" : password;
    String bounded =
        given.length() > PasswordStrength.LONGEST
            ? given.substring(0, PasswordStrength.LONGEST)
            : given;
    Optional<Account> account = accounts.byEmail(normal(email));
    if (account.isEmpty()) {
      passwords.matchNobody(bounded);
      return Optional.empty();
    }
    boolean isRight = passwords.matches(bounded, account.get().passwordHash());
    return account.filter(a -> isRight && a.maySignIn(clock.instant())).map(Account::summary);
  }

  /** Whether a session that began with this account may go on. */
  @Transactional(SUPPORTS)
  public boolean isCurrent(AccountSummary remembered) {
    return accounts.isCurrent(remembered.id(), remembered.passwordChangedAt());
  }

  @Transactional(SUPPORTS)
  public boolean hasNone() {
    return accounts.isEmpty();
  }

  /**
   * Accounts by e-mail.
   *
   * @param afterEmail exclusive; empty for the first page
   */
  @Transactional(SUPPORTS)
  public List<AccountSummary> page(String afterEmail, int limit) {
    return accounts.page(afterEmail, limit).stream().map(Account::summary).toList();
  }

  @Transactional(SUPPORTS)
  public Optional<AccountSummary> byEmail(String email) {
    return accounts.byEmail(normal(email)).map(Account::summary);
  }

  private Account existing(long accountId) {
    return accounts.find(accountId).orElseThrow(() -> Refusal.of(AccessRefusal.ACCOUNT_UNKNOWN));
  }

  private static void refuseWeak(String password, String email) {
    if (!PasswordStrength.isEnough(password, email)) {
      throw Refusal.of(AccessRefusal.PASSWORD_TOO_WEAK, PasswordStrength.SHORTEST).at("/password");
    }
  }

  static String normal(String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }
}
