package org.quittance.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.platform.Wording;

/**
 * Whom a debtor may turn to besides us: in the country of their case, or, before we know which case
 * it is, in every country whose law we collect under.
 */
@Named
@RequestScoped
public class FreeAdvice {

  private static final List<String> OFFICES = List.of("help.advice.budget", "help.advice.bank");

  @Inject private Language language;

  /** Where to go, under the name of the country when there are several. */
  public List<Country> getCountries() {
    boolean several = laws().size() > 1;
    return laws().stream()
        .map(law -> new Country(several ? name(law) : "", offices(spoken(law))))
        .toList();
  }

  /** Who protects personal data. */
  public String getDataAuthorities() {
    return laws().stream()
        .map(law -> Wording.text(Wording.LABELS, "help.data.authority", spoken(law)))
        .collect(Collectors.joining(", "));
  }

  private List<Jurisdiction> laws() {
    return language
        .law()
        .map(List::of)
        .orElseGet(() -> Jurisdictions.codes().stream().map(Jurisdictions::of).toList());
  }

  private Locale spoken(Jurisdiction law) {
    return law.spoken(language.current().locale());
  }

  private String name(Jurisdiction law) {
    return new Locale("", law.code()).getDisplayCountry(language.current().locale());
  }

  private static List<String> offices(Locale locale) {
    return OFFICES.stream().map(key -> Wording.text(Wording.LABELS, key, locale)).toList();
  }

  /**
   * What one country offers.
   *
   * @param name empty when it goes without saying
   */
  public record Country(String name, List<String> offices) {}
}
