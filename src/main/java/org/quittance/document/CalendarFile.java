package org.quittance.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes dates as a calendar file (iCalendar, RFC 5545) that every calendar can take up. */
public final class CalendarFile {

  /** As in a Content-Type header. */
  public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

  /** Nine in the morning, two days before. */
  private static final Duration REMINDER = Duration.ofHours(-39);

  private CalendarFile() {}

  /**
   * Each entry is a whole day, free for other things, with a reminder in the morning two days
   * before.
   */
  public static byte[] of(CalendarContent content) {
    Calendar calendar = new Calendar();
    String language = content.locale().getLanguage().toUpperCase(Locale.ROOT);
    add(
        calendar,
        new ProdId("-//Quittance//Quittance//" + language),
        ImmutableVersion.VERSION_2_0,
        ImmutableCalScale.GREGORIAN,
        new XProperty("X-WR-CALNAME", content.title()));
    content.entries().forEach(entry -> calendar.add(event(entry, content)));
    StringWriter file = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static VEvent event(CalendarContent.Entry entry, CalendarContent content) {
    VEvent event = new VEvent(false);
    add(
        event,
        new DtStamp(content.printedAt()),
        new Uid(entry.uid()),
        new Sequence(entry.edition()),
        new DtStart<>(entry.on()),
        new Summary(entry.summary()),
        new Description(entry.description()),
        ImmutableTransp.TRANSPARENT,
        entry.calledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    if (!entry.calledOff()) {
      VAlarm reminder = new VAlarm(REMINDER);
      add(reminder, ImmutableAction.DISPLAY, new Description(entry.summary()));
      event.add(reminder);
    }
    return event;
  }

  private static void add(PropertyContainer to, Property... properties) {
    for (Property property : properties) {
      to.add(property);
    }
  }
}
