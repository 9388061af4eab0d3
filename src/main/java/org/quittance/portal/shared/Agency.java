package org.quittance.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
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

  /** Nine digits in threes; null until set. */
  public String getSiren() {
    return identity.siren().map(siren -> siren.replaceAll("(\\d{3})(?=\\d)", "$1 ")).orElse(null);
  }

  /** The court whose prosecutor was told of the activity; null until set. */
  public String getDeclaredAt() {
    return identity.declaredAt().orElse(null);
  }

  /** When the prosecutor was told; null until set. */
  public LocalDate getDeclaredOn() {
    return identity.declaredOn().orElse(null);
  }

  /** Who insures the agency's liability; null until set. */
  public String getInsurer() {
    return identity.insurer().orElse(null);
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
