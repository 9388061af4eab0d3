package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.quittance.access.Actor;
import org.quittance.access.LinkChannel;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;

/** A case's timeline in the reader's words, newest first. */
@RequestScoped
public class History {

  private static final int ENTRIES = 20;
  private static final String PREFIX = "event.";

  @Inject private EventFeedService events;
  @Inject private Language language;

  /**
   * @param before sequence to start behind, exclusive; null for the newest
   */
  public Chapter of(long caseFileId, Long before) {
    List<EventSummary> found =
        events.timeline(caseFileId, before == null ? Long.MAX_VALUE : before, ENTRIES + 1);
    boolean more = found.size() > ENTRIES;
    List<EventSummary> shown = more ? found.subList(0, ENTRIES) : found;
    return new Chapter(
        shown.stream().map(this::entry).toList(),
        more ? shown.get(ENTRIES - 1).key().sequence() : null);
  }

  private Entry entry(EventSummary event) {
    return new Entry(event.occurredAt(), text(event), who(event));
  }

  private String text(EventSummary event) {
    Locale locale = language.getLocale();
    JsonObject data = data(event);
    String key = PREFIX + event.type();
    if (!ResourceBundle.getBundle(Wording.LABELS, locale).containsKey(key)) {
      return Wording.text(Wording.LABELS, "event.other", locale, event.type());
    }
    return Wording.text(
        Wording.LABELS,
        key,
        locale,
        amount(data).<Object>map(found -> found).orElse(""),
        channel(data, locale),
        declared(data, locale).orElseGet(() -> first(data, "reason", "number")));
  }

  private static JsonObject data(EventSummary event) {
    try (JsonReader reader = Json.createReader(new StringReader(event.data()))) {
      return reader.readObject();
    }
  }

  private static Optional<Money> amount(JsonObject data) {
    return data.get("amount") instanceof JsonObject amount
        ? Optional.of(
            Money.of(
                amount.getString("amount"), Currency.getInstance(amount.getString("currency"))))
        : Optional.empty();
  }

  private static String channel(JsonObject data, Locale locale) {
    String name = data.getString("channel", "");
    for (Enum<?>[] kind : List.<Enum<?>[]>of(PaymentChannel.values(), LinkChannel.values())) {
      for (Enum<?> constant : kind) {
        if (constant.name().equals(name)) {
          return Wording.term(constant, locale);
        }
      }
    }
    return name;
  }

  /** What was declared, where that is the reason of what happened. */
  private static Optional<String> declared(JsonObject data, Locale locale) {
    return data.containsKey("declaration")
        ? Optional.of(Wording.term(DeclarationKind.valueOf(data.getString("kind")), locale))
        : Optional.empty();
  }

  private static String first(JsonObject data, String... names) {
    for (String name : names) {
      if (data.get(name) != null && data.get(name).getValueType() == JsonValue.ValueType.STRING) {
        return data.getString(name);
      }
    }
    return "";
  }

  private String who(EventSummary event) {
    boolean named =
        event.actorKind() == Actor.Kind.STAFF
            || event.actorKind() == Actor.Kind.CREDITOR
            || event.actorKind() == Actor.Kind.API;
    String kind =
        Wording.text(
            Wording.LABELS, "desk.actor." + event.actorKind().name(), language.getLocale());
    return named ? kind + " · " + event.actorName() : kind;
  }

  /**
   * Part of a history.
   *
   * @param older sequence to ask the following part with, null when this is the oldest
   */
  public record Chapter(List<Entry> entries, Long older) {}

  /** One thing that happened. */
  public record Entry(Instant at, String text, String who) {}
}
