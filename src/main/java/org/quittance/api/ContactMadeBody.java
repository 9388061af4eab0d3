package org.quittance.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.quittance.contact.ContactByPerson;
import org.quittance.contact.ContactChance;
import org.quittance.contact.ContactSummary;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactOutcome;
import org.quittance.contact.rules.ContactTopic;
import org.quittance.platform.Ids;

/** A contact with a debtor. */
final class ContactMadeBody {

  private static final int LONGEST_MOMENT = 40;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_REASON = 300;

  private ContactMadeBody() {}

  /**
   * @param now when it was made unless the body says otherwise
   */
  static ContactByPerson read(BodyReader body, Instant now) {
    ContactChannel channel = body.choice("channel", ContactChannel.class);
    ContactTopic topic = body.choice("topic", ContactTopic.class);
    Instant at = moment(body, now);
    ContactOutcome outcome = body.choice("outcome", ContactOutcome.class);
    String note = body.optionalText("note", LONGEST_NOTE);
    String askedBecause = body.optionalText("askedBecause", LONGEST_REASON);
    return body.build(() -> new ContactByPerson(channel, topic, at, outcome, note, askedBecause));
  }

  private static Instant moment(BodyReader body, Instant now) {
    String text = body.optionalText("at", LONGEST_MOMENT);
    if (text == null) {
      return now;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notAMoment) {
      body.blame("at", BodyFault.TEXT_MALFORMED, "2026-11-23T10:00:00+01:00");
      return now;
    }
  }

  static JsonObject write(ContactSummary contact) {
    ContactSummary.Told told = contact.told();
    return Fields.of("id", Ids.text(contact.id()))
        .with("channel", contact.channel())
        .with("purpose", contact.purpose())
        .with("topic", contact.topic())
        .with("at", contact.at())
        .with("outcome", told == null ? null : told.outcome())
        .with("note", told == null ? null : told.note())
        .with("askedBecause", told == null ? null : told.askedBecause())
        .with("recordedBy", told == null ? null : told.recordedBy())
        .object();
  }

  static JsonObject write(ContactChance chance) {
    return Fields.of("channel", chance.channel().name())
        .with("allowed", chance.isOpen())
        .with("reason", chance.reason())
        .with("from", chance.from())
        .object();
  }
}
