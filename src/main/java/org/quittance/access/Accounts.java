package org.quittance.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everyone who may sign in with a password. */
public interface Accounts {

  void add(Account account);

  Optional<Account> find(long id);

  /**
   * @param email in lower case
   */
  Optional<Account> byEmail(String email);

  boolean isEmpty();

  /** Whether the account is enabled and its password is still the one of that instant. */
  boolean isCurrent(long id, Instant passwordChangedAt);

  /**
   * @param afterEmail exclusive; empty for the first page
   */
  List<Account> page(String afterEmail, int limit);
}
