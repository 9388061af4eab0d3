package org.quittance.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Who collects, as every page, mail and receipt says it: name and seat (CPCE R124-4, 1°), and how a
 * person is reached. Hours are set per language because they are words.
 */
@ApplicationScoped
public class AgencyIdentity {

  private Settings settings;

  protected AgencyIdentity() {}

  @Inject
  public AgencyIdentity(Settings settings) {
    this.settings = settings;
  }

  public String name() {
    return settings.text("quittance.agency.name", "Quittance Recouvrement");
  }

  /** Seat on one line. */
  public String address() {
    return settings.text("quittance.agency.address", "10 rue de la Paix, 75002 Paris");
  }

  /** Nine digits; empty until set. */
  public Optional<String> siren() {
    return settings.text("quittance.agency.siren");
  }

  /**
   * The court whose prosecutor has the declaration that comes before any collecting for others
   * (CPCE R124-2, al. 3); empty until set.
   */
  public Optional<String> declaredAt() {
    return settings.text("quittance.agency.declared.at");
  }

  /** When the prosecutor was told; empty until set. */
  public Optional<LocalDate> declaredOn() {
    return settings.text("quittance.agency.declared.on").map(LocalDate::parse);
  }

  /** Who insures the agency's professional liability (CPCE R124-2, al. 1); empty until set. */
  public Optional<String> insurer() {
    return settings.text("quittance.agency.insurer");
  }

  /**
   * The SEPA creditor identifier under which direct debits are collected, which every notice of one
   * names; empty until set.
   */
  public Optional<String> sepaCreditorId() {
    return settings.text("quittance.agency.sepa.id");
  }

  /**
   * The licence under which it may collect bank loans bought non-performing (CMF L54-11-1 s.);
   * empty for an agency that has none.
   */
  public Optional<String> creditServicerLicence() {
    return settings.text("quittance.agency.credit.licence");
  }

  public String phone() {
    return settings.text("quittance.agency.phone", "01 23 45 67 89");
  }

  public String email() {
    return settings.text("quittance.agency.email", "contact@quittance.example");
  }

  public String hours(Locale locale) {
    boolean isFrench = Locale.FRENCH.getLanguage().equals(locale.getLanguage());
    return settings.text(
        "quittance.agency.hours." + locale.getLanguage(),
        isFrench ? "du lundi au vendredi, de 9 h à 18 h" : "Monday to Friday, 9:00 to 18:00");
  }
}
