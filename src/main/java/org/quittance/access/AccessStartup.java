package org.quittance.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.quittance.platform.Settings;

/**
 * Makes the accounts and keys an installation names in its settings, and sweeps what has expired.
 * Refuses to start without a pepper. Settings only ever add: an account or key of that name that
 * exists already is left as it is, so a changed password stays changed.
 *
 * <ul>
 *   <li>{@code QUITTANCE_ADMIN_EMAIL} and {@code QUITTANCE_ADMIN_PASSWORD}: the first
 *       administrator, made only while there is no account at all
 *   <li>{@code QUITTANCE_BOOTSTRAP_ACCOUNTS}: {@code email:role:password[:creditorReference]},
 *       comma between two
 *   <li>{@code QUITTANCE_BOOTSTRAP_API_KEYS}: {@code name:scope:key}, comma between two
 * </ul>
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessStartup {

  private static final Logger LOG = System.getLogger(AccessStartup.class.getName());
  private static final Actor BY = Actor.system("start-up");

  @Inject private Settings settings;
  @Inject private AccessSettings accessSettings;
  @Inject private SecretHasher hasher;
  @Inject private AccountService accounts;
  @Inject private ApiKeyService keys;
  @Inject private AttemptLimitService limits;
  @Inject private EmailCodeService codes;

  @PostConstruct
  void start() {
    hasher.hash("start-up", "the pepper is there");
    accessSettings.debtorCode();
    settings
        .text("quittance.admin.email")
        .ifPresent(
            email ->
                settings
                    .text("quittance.admin.password")
                    .ifPresent(password -> firstAdministrator(email, password)));
    settings
        .text("quittance.bootstrap.accounts")
        .ifPresent(text -> entries(text).forEach(this::account));
    settings
        .text("quittance.bootstrap.api.keys")
        .ifPresent(text -> entries(text).forEach(this::key));
  }

  @Schedule(hour = "3", minute = "40", persistent = false)
  void sweep() {
    int counters = limits.forgetOver();
    int expired = codes.forgetExpired();
    LOG.log(Level.INFO, "Swept {0} counters and {1} one-time codes", counters, expired);
  }

  private void firstAdministrator(String email, String password) {
    if (accounts.hasNone()) {
      accounts.create(new NewAccount(email, email, Role.ADMINISTRATOR, null, "fr", password));
      LOG.log(Level.INFO, "Made the first administrator");
    }
  }

  private void account(String entry) {
    List<String> parts = List.of(entry.split(":", 4));
    if (parts.size() < 3) {
      throw new IllegalStateException(
          "QUITTANCE_BOOTSTRAP_ACCOUNTS: email:role:password[:creditorReference] expected");
    }
    String email = parts.get(0);
    if (accounts.byEmail(email).isEmpty()) {
      Role role = Role.valueOf(parts.get(1));
      String creditor = parts.size() > 3 ? parts.get(3) : null;
      accounts.create(new NewAccount(email, email, role, creditor, "fr", parts.get(2)));
    }
  }

  private void key(String entry) {
    List<String> parts = List.of(entry.split(":", 3));
    if (parts.size() < 3) {
      throw new IllegalStateException("QUITTANCE_BOOTSTRAP_API_KEYS: name:scope:key expected");
    }
    if (!keys.isKnown(parts.get(0))) {
      keys.register(parts.get(0), ApiKeyScope.parse(parts.get(1)), parts.get(2), BY);
    }
  }

  private static List<String> entries(String text) {
    return text.lines()
        .flatMap(line -> List.of(line.split(",", -1)).stream())
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
