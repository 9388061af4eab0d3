package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quittance.contact.ContactAddressService;
import org.quittance.contact.ContactAddressService.Visitor;
import org.quittance.contact.ContactPreferencesService;
import org.quittance.contact.NewPreferences;
import org.quittance.contact.PreferencesSummary;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/**
 * Where a debtor says how, when and in which language they wish to be reached, and gives another
 * address. Wishes need no more than the visit; an address opens the file to whoever reads it, so it
 * asks for a code before, and for one that went there.
 */
@Named
@RequestScoped
public class PreferencesPage {

  static final String PATH = "/debtor/preferences";

  private static final int UNPROCESSABLE = 422;
  private static final String SAVE = "save";

  @Inject private DebtorSession session;
  @Inject private Visit visit;
  @Inject private ContactPreferencesService preferences;
  @Inject private ContactAddressService addresses;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;
  private PreferencesSummary said;
  private Instant usableUntil;
  private boolean unreadable;

  /** Does what a form asks; nothing when the page is only looked at. */
  public void prepare() throws IOException {
    if (!"POST".equals(request.getMethod())) {
      return;
    }
    try {
      act(text("act"));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      refuse();
    }
  }

  private void act(String act) throws IOException {
    if (act.equals(SAVE)) {
      save();
    } else if (!isProved()) {
      onward.toCode(PATH, "");
    } else if (act.equals("ask")) {
      usableUntil = addresses.ask(visitor(), text("email"));
    } else if (act.equals("change")) {
      session.continueBy(addresses.change(visitor(), text("email"), text("code")));
      onward.to(PATH + "?done=address");
    }
  }

  private void save() throws IOException {
    NewPreferences wanted =
        new NewPreferences(
            chosen("channel", ContactChannel.values()),
            time("quietFrom"),
            time("quietUntil"),
            chosen("day", DayOfWeek.values()),
            text("language"));
    if (unreadable) {
      refuse();
      return;
    }
    preferences.change(session.caseReference(), wanted, null);
    onward.to(PATH + "?done=saved");
  }

  private static void refuse() {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNPROCESSABLE);
  }

  private <T extends Enum<T>> Set<T> chosen(String field, T[] all) {
    return Arrays.stream(all).filter(one -> isTicked(field, one)).collect(Collectors.toSet());
  }

  private boolean isTicked(String field, Enum<?> one) {
    String[] ticked = request.getParameterValues(field);
    return ticked != null && Arrays.stream(ticked).anyMatch(one.name()::equals);
  }

  // Null for an empty field, and for one that cannot be read, as the page then says beside it.
  private LocalTime time(String field) {
    String typed = text(field);
    try {
      return typed.isEmpty() ? null : LocalTime.parse(typed);
    } catch (DateTimeParseException notATime) {
      Feedback.problem(field, "field.time");
      unreadable = true;
      return null;
    }
  }

  private Visitor visitor() {
    return new Visitor(
        session.caseFileId(), session.linkId(), session.channel(), session.codeSession());
  }

  /** What was typed into a field of this name, or what it begins with. */
  public String text(String name) {
    String typed = request.getParameter(name);
    if (typed != null) {
      return typed.strip();
    }
    return switch (name) {
      case "language" -> said().language();
      case "quietFrom" -> said().quiet().hasHours() ? said().quiet().from().toString() : "";
      case "quietUntil" -> said().quiet().hasHours() ? said().quiet().until().toString() : "";
      default -> "";
    };
  }

  /** Whether the form shows a way as wished. */
  public boolean wants(ContactChannel channel) {
    return shows("channel", channel, said().channels()::contains);
  }

  /** Whether the form shows a day of the week as one to be left in peace on. */
  public boolean keepsFree(DayOfWeek day) {
    return shows("day", day, said().quiet().days()::contains);
  }

  private <T extends Enum<T>> boolean shows(String field, T one, Predicate<T> kept) {
    return SAVE.equals(request.getParameter("act")) ? isTicked(field, one) : kept.test(one);
  }

  private PreferencesSummary said() {
    if (said == null) {
      said = preferences.of(session.caseReference());
    }
    return said;
  }

  public List<ContactChannel> getChannels() {
    return List.of(ContactChannel.values());
  }

  public List<DayOfWeek> getDays() {
    return List.of(DayOfWeek.values());
  }

  public List<String> getLanguages() {
    return ContactPreferencesService.LANGUAGES;
  }

  /** Whether the address may be seen and changed. */
  public boolean isProved() {
    return session.level() == DebtorSession.Level.LINK_AND_CODE;
  }

  /** Where mails go; null when no address is known. */
  public String getAddress() {
    return visit.getFile().debtor().contact().email();
  }

  /** A code is on its way to the new address, or was typed. */
  public boolean isAsked() {
    return usableUntil != null || "change".equals(request.getParameter("act"));
  }

  /** Null unless a code was sent by this very request. */
  public Instant getUsableUntil() {
    return usableUntil;
  }

  /** What has just been done, by its name in the bundle; null when nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return "saved".equals(done) || "address".equals(done) ? done : null;
  }
}
