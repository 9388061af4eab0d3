package org.quittance.caserecords;

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
import org.quittance.access.LinkChannel;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactReason;
import org.quittance.contact.rules.ContactTopic;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.platform.Wording;

/** What happened, in a sentence of the reader's language. */
public final class EventSentence {

  private static final String PREFIX = "event.";

  private static final List<Enum<?>[]> KINDS_OF_CHANNEL =
      List.of(PaymentChannel.values(), LinkChannel.values(), ContactChannel.values());

  private EventSentence() {}

  /** The sentence of an event; its bare type when nobody has worded it. */
  public static String of(EventSummary event, Locale locale) {
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
        declared(data, locale)
            .or(() -> heldBack(data, locale))
            .orElseGet(() -> first(data, "reason", "number")),
        data.containsKey("until") ? Instant.parse(data.getString("until")) : "",
        topic(data, locale));
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
    for (Enum<?>[] kind : KINDS_OF_CHANNEL) {
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

  /** Why a contact was not made, where that is what happened. */
  private static Optional<String> heldBack(JsonObject data, Locale locale) {
    return data.containsKey("topic") && data.containsKey("reason")
        ? Optional.of(Wording.term(ContactReason.valueOf(data.getString("reason")), locale))
        : Optional.empty();
  }

  private static String topic(JsonObject data, Locale locale) {
    return data.containsKey("topic")
        ? Wording.term(ContactTopic.valueOf(data.getString("topic")), locale)
        : "";
  }

  private static String first(JsonObject data, String... names) {
    for (String name : names) {
      if (data.get(name) != null && data.get(name).getValueType() == JsonValue.ValueType.STRING) {
        return data.getString(name);
      }
    }
    return "";
  }
}
