package org.quittance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * How often one may try to sign in. Both the account and the address are counted: one account tried
 * from everywhere and everything tried from one address are slowed down alike. Nothing is locked
 * for good, so nobody can lock a colleague out.
 */
@ApplicationScoped
@Transactional
public class SignInLimitService {

  private AttemptLimitService limits;

  protected SignInLimitService() {}

  @Inject
  public SignInLimitService(AttemptLimitService limits) {
    this.limits = limits;
  }

  /**
   * Counts a try before the password is looked at.
   *
   * @return zero when it may go on, else how long to wait
   */
  public Duration count(String email, String address) {
    Duration byAddress = limits.count(Guarded.SIGN_IN_ADDRESS, address);
    Duration byAccount = limits.count(Guarded.SIGN_IN_ACCOUNT, AccountService.normal(email));
    return byAddress.compareTo(byAccount) > 0 ? byAddress : byAccount;
  }

  /** The password was right: the account's earlier mistakes no longer count. */
  public void succeeded(String email) {
    limits.forget(Guarded.SIGN_IN_ACCOUNT, AccountService.normal(email));
  }
}
