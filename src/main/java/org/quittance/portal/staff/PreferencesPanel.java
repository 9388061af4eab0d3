package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.contact.ContactPreferencesService;
import org.quittance.contact.NewPreferences;
import org.quittance.contact.PreferencesSummary;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** How the debtor of a case wishes to be reached; changed on their word only, which is noted. */
@Named
@RequestScoped
public class PreferencesPanel {

  @Inject private CasePage page;
  @Inject private ContactPreferencesService preferences;

  private PreferencesSummary said;
  private String[] channels;
  private String[] days;
  private String language;
  private String quietFrom;
  private String quietUntil;
  private String because;
  private boolean unreadable;

  public String save() {
    if (because == null || because.isBlank()) {
      Feedback.problem("preferencesBecause", "field.required");
      return null;
    }
    NewPreferences wanted =
        new NewPreferences(
            read(channels, ContactChannel::valueOf),
            time("quietFrom", quietFrom),
            time("quietUntil", quietUntil),
            read(days, DayOfWeek::valueOf),
            language);
    if (unreadable) {
      return null;
    }
    try {
      preferences.change(page.getReference(), wanted, because.strip());
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      return null;
    }
    Feedback.news("staff.preferences.saved");
    return "/staff/case.xhtml" + Address.query("faces-redirect", true, "ref", page.getReference());
  }

  private static <T> Set<T> read(String[] names, Function<String, T> one) {
    return Arrays.stream(names).map(one).collect(Collectors.toSet());
  }

  private LocalTime time(String field, String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalTime.parse(typed.strip());
    } catch (DateTimeParseException notATime) {
      Feedback.problem(field, "field.time");
      unreadable = true;
      return null;
    }
  }

  /** What holds now. */
  public PreferencesSummary getSaid() {
    if (said == null) {
      said = preferences.of(page.getReference());
    }
    return said;
  }

  public List<ContactChannel> getAllChannels() {
    return List.of(ContactChannel.values());
  }

  public List<DayOfWeek> getAllDays() {
    return List.of(DayOfWeek.values());
  }

  public List<String> getLanguages() {
    return ContactPreferencesService.LANGUAGES;
  }

  public String[] getChannels() {
    return channels == null ? names(getSaid().channels()) : channels.clone();
  }

  public void setChannels(String[] channels) {
    this.channels = channels.clone();
  }

  public String[] getDays() {
    return days == null ? names(getSaid().quiet().days()) : days.clone();
  }

  public void setDays(String[] days) {
    this.days = days.clone();
  }

  private static String[] names(Collection<? extends Enum<?>> chosen) {
    return chosen.stream().sorted().map(Enum::name).toArray(String[]::new);
  }

  public String getLanguage() {
    return language == null ? getSaid().language() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getQuietFrom() {
    return quietFrom == null ? text(getSaid().quiet().from()) : quietFrom;
  }

  public void setQuietFrom(String quietFrom) {
    this.quietFrom = quietFrom == null ? "" : quietFrom;
  }

  public String getQuietUntil() {
    return quietUntil == null ? text(getSaid().quiet().until()) : quietUntil;
  }

  public void setQuietUntil(String quietUntil) {
    this.quietUntil = quietUntil == null ? "" : quietUntil;
  }

  private static String text(LocalTime time) {
    return time == null ? "" : time.toString();
  }

  public String getBecause() {
    return because;
  }

  public void setBecause(String because) {
    this.because = because;
  }
}
