package org.quittance.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quittance.delegation.rules.DelegateBounds;
import org.quittance.platform.Settings;

/** What an agency may decide about delegates. */
@ApplicationScoped
public class DelegationSettings {

  private static final int LONGEST_DAYS = 90;
  private static final int MOST = 3;

  private Settings settings;

  protected DelegationSettings() {}

  @Inject
  public DelegationSettings(Settings settings) {
    this.settings = settings;
  }

  /** Never longer than 90 days: whoever needs more gives it again, and so remembers it. */
  public DelegateBounds bounds() {
    long days = settings.number("quittance.delegate.longest.days", LONGEST_DAYS);
    long most = settings.number("quittance.delegate.most", MOST);
    return new DelegateBounds(
        (int) Math.min(LONGEST_DAYS, Math.max(1, days)), (int) Math.max(1, Math.min(most, 10)));
  }
}
