package org.quittance.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.quittance.platform.Settings;

/**
 * Who runs this portal, as every page says it: name and seat (CPCE R124-4, 1°), and how a person is
 * reached. Hours are set per language because they are words.
 */
@Named
@RequestScoped
public class Agency {

  @Inject private Settings settings;
  @Inject private Language language;

  public String getName() {
    return settings.text("quittance.agency.name", "Quittance Recouvrement");
  }

  /** Seat on one line. */
  public String getAddress() {
    return settings.text("quittance.agency.address", "10 rue de la Paix, 75002 Paris");
  }

  public String getPhone() {
    return settings.text("quittance.agency.phone", "01 23 45 67 89");
  }

  /** The phone number as a dialler takes it, digits and a leading plus only. */
  public String getDial() {
    return getPhone().replaceAll("(?!^\\+)[^0-9]", "");
  }

  public String getEmail() {
    return settings.text("quittance.agency.email", "contact@quittance.example");
  }

  public String getHours() {
    String otherwise =
        language.current() == PageLanguage.FRENCH
            ? "du lundi au vendredi, de 9 h à 18 h"
            : "Monday to Friday, 9:00 to 18:00";
    return settings.text("quittance.agency.hours." + language.getTag(), otherwise);
  }
}
