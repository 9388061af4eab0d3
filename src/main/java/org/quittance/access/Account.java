package org.quittance.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.quittance.platform.Ids;

/**
 * A person of the agency or of a creditor. Signs in until disabled; changing the password or
 * disabling the account ends the sessions opened before.
 */
@Entity
@Table(name = "account")
public class Account {

  @Id private Long id;

  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "creditor_reference")
  private String creditorReference;

  private String language;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_changed_at")
  private Instant passwordChangedAt;

  @Column(name = "one_time_until")
  private Instant oneTimeUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_signed_in_at")
  private Instant lastSignedInAt;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @Version private int version;

  protected Account() {}

  /**
   * @param email in lower case
   */
  Account(NewAccount wanted, String email, String passwordHash, Instant now) {
    this.id = Ids.next();
    this.email = email;
    this.displayName = wanted.displayName();
    this.role = wanted.role();
    this.creditorReference = wanted.creditorReference();
    this.language = wanted.language();
    this.passwordHash = passwordHash;
    this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    this.passwordChangedAt = this.createdAt;
  }

  public long id() {
    return id;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean isEnabled() {
    return disabledAt == null;
  }

  /** Enabled, and not with a password given for once that has run out. */
  boolean maySignIn(Instant now) {
    return isEnabled() && (oneTimeUntil == null || now.isBefore(oneTimeUntil));
  }

  void signedIn(Instant now) {
    lastSignedInAt = now;
  }

  /** The same password under a stronger hash: sessions go on. */
  void rehash(String newHash) {
    passwordHash = newHash;
  }

  void changePassword(String newHash, Instant now) {
    passwordHash = newHash;
    passwordChangedAt = now.truncatedTo(ChronoUnit.MICROS);
    oneTimeUntil = null;
  }

  /**
   * @param until exclusive; its owner has to choose another before then
   */
  void givePassword(String newHash, Instant until, Instant now) {
    changePassword(newHash, now);
    oneTimeUntil = until;
  }

  void disable(Instant now) {
    if (disabledAt == null) {
      disabledAt = now;
    }
  }

  void enable() {
    disabledAt = null;
  }

  AccountSummary summary() {
    return new AccountSummary(
        id,
        email,
        displayName,
        role,
        creditorReference,
        language,
        passwordChangedAt,
        lastSignedInAt,
        isEnabled(),
        oneTimeUntil != null);
  }
}
