package org.quittance.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactFacts.Wishes;
import org.quittance.contact.rules.QuietTimes;

/** How and when the debtor of a case wishes to be reached. */
@Entity
@Table(name = "contact_preferences")
public class ContactPreferences {

  @Id
  @Column(name = "case_file_id")
  private Long caseFileId;

  private String channels;

  @Column(name = "quiet_from")
  private String quietFrom;

  @Column(name = "quiet_until")
  private String quietUntil;

  @Column(name = "quiet_days")
  private String quietDays;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Version private int version;

  protected ContactPreferences() {}

  ContactPreferences(long caseFileId) {
    this.caseFileId = caseFileId;
  }

  void change(Wishes wishes, String by, Instant now) {
    QuietTimes quiet = wishes.quiet();
    channels = text(wishes.channels());
    quietFrom = quiet.hasHours() ? quiet.from().toString() : null;
    quietUntil = quiet.hasHours() ? quiet.until().toString() : null;
    quietDays = text(quiet.days());
    changedBy = by;
    changedAt = now.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
  }

  private static String text(Collection<? extends Enum<?>> values) {
    return values.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static <E extends Enum<E>> Set<E> read(Class<E> type, String text) {
    return Arrays.stream(text.split(" "))
        .filter(name -> !name.isEmpty())
        .map(name -> Enum.valueOf(type, name))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }

  Wishes wishes() {
    return new Wishes(
        read(ContactChannel.class, channels),
        new QuietTimes(
            quietFrom == null ? null : LocalTime.parse(quietFrom),
            quietUntil == null ? null : LocalTime.parse(quietUntil),
            read(DayOfWeek.class, quietDays)));
  }

  public Long caseFileId() {
    return caseFileId;
  }

  Instant changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }
}
