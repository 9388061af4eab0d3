package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.contact.ContactPreferencesService;
import org.quittance.contact.NewPreferences;
import org.quittance.contact.PreferencesSummary;
import org.quittance.contact.rules.ContactChannel;

/**
 * How a debtor wishes to be reached.
 *
 * @param because how the caller learned it
 */
record ContactPreferencesBody(NewPreferences wanted, String because) {

  private static final int LONGEST_NAME = 20;
  private static final int LONGEST_REASON = 300;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String TIME_FORM = "HH:MM";
  private static final Pattern LANGUAGE =
      Pattern.compile(String.join("|", ContactPreferencesService.LANGUAGES));

  static ContactPreferencesBody read(BodyReader body) {
    if (!body.has("channels")) {
      // An empty list is an answer, none at all is not.
      body.blame("channels", BodyFault.FIELD_MISSING);
    }
    Set<ContactChannel> channels = constants(body, "channels", ContactChannel.class);
    String from = body.optionalText("quietFrom", TIME, TIME_FORM);
    String until = body.optionalText("quietUntil", TIME, TIME_FORM);
    Set<DayOfWeek> days = constants(body, "quietDays", DayOfWeek.class);
    String language = body.text("language", LANGUAGE, LANGUAGE.pattern());
    String because = body.text("because", LONGEST_REASON);
    return body.build(
        () ->
            new ContactPreferencesBody(
                new NewPreferences(channels, time(from), time(until), days, language), because));
  }

  private static <E extends Enum<E>> Set<E> constants(
      BodyReader body, String name, Class<E> choices) {
    Set<E> found = EnumSet.noneOf(choices);
    List<String> given = body.optionalTexts(name, choices.getEnumConstants().length, LONGEST_NAME);
    for (int i = 0; i < given.size(); i++) {
      E one = body.constant(name + "/" + i, given.get(i), choices);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private static LocalTime time(String text) {
    return text == null ? null : LocalTime.parse(text);
  }

  static JsonObject write(PreferencesSummary said) {
    return new Fields()
        .with("channels", names(said.channels()))
        .with("quietFrom", said.quiet().hasHours() ? said.quiet().from().toString() : null)
        .with("quietUntil", said.quiet().hasHours() ? said.quiet().until().toString() : null)
        .with("quietDays", names(said.quiet().days()))
        .with("language", said.language())
        .with("changedAt", said.changedAt())
        .with("byDebtor", said.isByDebtor())
        .object();
  }

  private static JsonArray names(Collection<? extends Enum<?>> chosen) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    chosen.stream().sorted().map(Enum::name).forEach(names::add);
    return names.build();
  }
}
