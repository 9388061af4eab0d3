package org.quittance.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.quittance.platform.AgencyIdentity;

/** Who runs this portal, in the reader's language, as every page says it. */
@Named
@RequestScoped
public class Agency {

  @Inject private AgencyIdentity identity;
  @Inject private Language language;

  public String getName() {
    return identity.name();
  }

  /** Seat on one line. */
  public String getAddress() {
    return identity.address();
  }

  public String getPhone() {
    return identity.phone();
  }

  /** The phone number as a dialler takes it, digits and a leading plus only. */
  public String getDial() {
    return getPhone().replaceAll("(?!^\\+)[^0-9]", "");
  }

  public String getEmail() {
    return identity.email();
  }

  public String getHours() {
    return identity.hours(language.getLocale());
  }
}
