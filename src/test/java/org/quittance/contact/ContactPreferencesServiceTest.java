package org.quittance.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.DebtorDetails;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.creditor.Contact;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/** How a debtor wishes to be reached, and what they said themselves against what is placed. */
class ContactPreferencesServiceTest {

  private static final NewPreferences EVENINGS_FREE =
      new NewPreferences(
          Set.of(ContactChannel.LETTER, ContactChannel.EMAIL),
          LocalTime.of(17, 0),
          LocalTime.of(11, 0),
          Set.of(DayOfWeek.WEDNESDAY),
          "en");

  private final Agency agency = Agency.on("2026-11-20");
  private final CasePlacement placement =
      aCaseFile().withInvoice("F-1", "420.00", "2026-01-31").build();

  @BeforeEach
  void a_case() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place("DOS-1", placement);
  }

  private static void assertRefused(ThrowingCallable act, ContactRefusal code, String pointer) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.pointer()).isEqualTo(pointer);
            });
  }

  private static NewPreferences quiet(String from, String until, DayOfWeek... days) {
    return new NewPreferences(
        Set.of(ContactChannel.EMAIL),
        from == null ? null : LocalTime.parse(from),
        until == null ? null : LocalTime.parse(until),
        Set.of(days),
        "fr");
  }

  @Test
  void whoever_said_nothing_is_reached_by_every_way_in_the_language_of_the_placement() {
    PreferencesSummary said = agency.wishes.of("DOS-1");

    assertThat(said.channels()).containsExactly(ContactChannel.values());
    assertThat(said.quiet().hasHours()).isFalse();
    assertThat(said.language()).isEqualTo("fr");
    assertThat(said.changedAt()).isNull();
    assertThat(agency.wishes.said(agency.look("DOS-1").id())).isEmpty();
  }

  @Test
  void what_the_debtor_says_is_kept_and_told_on_the_timeline() {
    agency.actAs(Actor.debtor(7));

    PreferencesSummary said = agency.wishes.change("DOS-1", EVENINGS_FREE, null);

    assertThat(said.channels()).containsExactly(ContactChannel.EMAIL, ContactChannel.LETTER);
    assertThat(said.quiet().from()).isEqualTo(LocalTime.of(17, 0));
    assertThat(said.quiet().days()).containsExactly(DayOfWeek.WEDNESDAY);
    assertThat(said.isByDebtor()).isTrue();
    assertThat(agency.look("DOS-1").debtor().contact().language()).isEqualTo("en");
    assertThat(agency.wishes.of("DOS-1")).isEqualTo(said);
    assertThat(agency.happenedTo("DOS-1"))
        .containsExactly("case.placed", "contact.preferences-told");
  }

  @Test
  void staff_say_how_they_learned_it() {
    assertRefused(
        () -> agency.wishes.change("DOS-1", EVENINGS_FREE, " "),
        ContactRefusal.CONTACT_REASON_MISSING,
        "/because");

    agency.wishes.change("DOS-1", EVENINGS_FREE, "Said on the phone");

    assertThat(agency.wishes.of("DOS-1").isByDebtor()).isFalse();
    assertThat(agency.happenedTo("DOS-1"))
        .containsExactly("case.placed", "contact.preferences-changed");
  }

  @Test
  void hours_come_in_pairs_and_leave_some_moment_of_the_week() {
    assertRefused(
        () -> agency.wishes.change("DOS-1", quiet("19:00", null), "Said"),
        ContactRefusal.CONTACT_QUIET_HOURS_HALF,
        "/quietUntil");
    assertRefused(
        () -> agency.wishes.change("DOS-1", quiet(null, "09:00"), "Said"),
        ContactRefusal.CONTACT_QUIET_HOURS_HALF,
        "/quietFrom");
    assertRefused(
        () -> agency.wishes.change("DOS-1", quiet("09:00", "09:00"), "Said"),
        ContactRefusal.CONTACT_QUIET_HOURS_HALF,
        "/quietUntil");
    assertRefused(
        () -> agency.wishes.change("DOS-1", quiet(null, null, DayOfWeek.values()), "Said"),
        ContactRefusal.CONTACT_QUIET_ALWAYS,
        "/quietFrom");
    assertThat(agency.wishes.of("DOS-1").changedAt()).isNull();
  }

  @Test
  void a_language_that_nobody_writes_is_declined() {
    NewPreferences german = new NewPreferences(Set.of(), null, null, Set.of(), "de");

    assertRefused(
        () -> agency.wishes.change("DOS-1", german, "Said"),
        ContactRefusal.CONTACT_LANGUAGE_UNKNOWN,
        "/language");
  }

  @Test
  void what_the_debtor_said_outlives_the_same_placement_and_gives_way_to_a_new_address() {
    CaseFile caseFile = agency.locked("DOS-1");
    caseFile.chooseEmail("new@example.net");
    caseFile.chooseLanguage("en");

    assertThat(agency.cases.place("DOS-1", placement)).isFalse();
    assertThat(contact().email()).isEqualTo("new@example.net");
    assertThat(agency.happenedTo("DOS-1")).containsExactly("case.placed");

    agency.cases.place("DOS-1", placedWith("yet.another@example.org"));
    assertThat(contact().email()).isEqualTo("yet.another@example.org");
    assertThat(contact().language()).isEqualTo("en");
  }

  private Contact contact() {
    return agency.look("DOS-1").debtor().contact();
  }

  private CasePlacement placedWith(String email) {
    DebtorDetails debtor = placement.debtor();
    Contact contact = debtor.contact();
    return new CasePlacement(
        placement.creditorReference(),
        placement.placedOn(),
        new DebtorDetails(
            debtor.kind(),
            debtor.name(),
            debtor.birthDate(),
            debtor.siren(),
            new Contact(email, contact.phone(), contact.language(), contact.address()),
            debtor.reference()),
        placement.firstLetter(),
        placement.claims());
  }
}
