package org.quittance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;

class SecureLinkServiceIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");
  private static final GuardAnswer RIGHT = new GuardAnswer("31 300", "1984", "");
  private static final GuardAnswer WRONG = new GuardAnswer("31000", "1984", "");

  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService caseFiles;
  @Inject private CurrentActor currentActor;
  @Inject private RequestContextController requests;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  private final String address = "address-" + Ids.text(Ids.next());
  private String reference;
  private long caseFileId;

  @BeforeEach
  void place() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "LINK-" + Ids.text(Ids.next());
    caseFiles.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = caseFiles.find(reference).id();
  }

  @AfterEach
  void restoreClock() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  @Test
  void a_link_opens_for_the_right_answers_as_often_as_needed() {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    assertThat(link.url()).matches("http://localhost:[0-9]+/l/[A-Za-z0-9_-]{43}");
    for (int visit = 0; visit < 3; visit++) {
      DebtorEntry entry = links.open(token(link), RIGHT, address);
      assertThat(entry)
          .isEqualTo(new DebtorEntry(caseFileId, link.id(), LinkChannel.EMAIL, reference, "FR"));
    }
    assertThat(eventTypes()).endsWith("link.issued", "link.opened", "link.opened", "link.opened");
  }

  @Test
  void the_database_does_not_know_the_token() {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    Object[] row =
        (Object[])
            entities
                .createNativeQuery("select token_hash, issued_by from access_link where id = ?1")
                .setParameter(1, link.id())
                .getSingleResult();
    assertThat((byte[]) row[0]).hasSize(32);
    assertThat(new String((byte[]) row[0], java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(token(link).substring(0, 8));
  }

  @Test
  void sixteen_wrong_answers_at_once_count_exactly_five() throws Exception {
    IssuedLink link = links.issue(caseFileId, LinkChannel.SMS, STAFF);
    List<RefusalCode> answers = atOnce(16, () -> refusal(token(link), WRONG));
    assertThat(answers).filteredOn(AccessRefusal.GUARD_MISMATCH::equals).hasSize(4);
    assertThat(answers).filteredOn(AccessRefusal.LINK_LOCKED::equals).hasSize(12);
    assertThat(refusal(token(link), RIGHT)).isEqualTo(AccessRefusal.LINK_LOCKED);
    assertThat(eventTypes().stream().filter("link.locked"::equals)).hasSize(1);
  }

  @Test
  void unknown_revoked_expired_and_malformed_are_answered_alike() {
    IssuedLink revoked = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    links.revoke(revoked.id(), STAFF);
    IssuedLink expired = links.issue(caseFileId, LinkChannel.SMS, STAFF);
    ((ShiftableClock) clock).shiftTo(Duration.ofHours(72));
    for (String token :
        List.of(token(revoked), token(expired), Secrets.token(), "", "no token", "é".repeat(43))) {
      Refusal refusal =
          catchThrowableOfType(Refusal.class, () -> links.open(token, RIGHT, address));
      assertThat(refusal.code()).isEqualTo(AccessRefusal.LINK_UNUSABLE);
      assertThat(refusal.arguments()).isEmpty();
    }
  }

  @Test
  void each_channel_has_its_own_life() {
    IssuedLink mail = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    IssuedLink letter = links.issue(caseFileId, LinkChannel.LETTER, STAFF);
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(30).minusMinutes(1));
    links.open(token(mail), RIGHT, address);
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(30).plusMinutes(1));
    assertThat(refusal(token(mail), RIGHT)).isEqualTo(AccessRefusal.LINK_UNUSABLE);
    links.open(token(letter), RIGHT, address);
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(60).plusMinutes(1));
    assertThat(refusal(token(letter), RIGHT)).isEqualTo(AccessRefusal.LINK_UNUSABLE);
  }

  @Test
  void a_new_link_replaces_older_ones_of_its_channel_once_it_is_opened() {
    IssuedLink first = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    IssuedLink letter = links.issue(caseFileId, LinkChannel.LETTER, STAFF);
    IssuedLink second = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    links.open(token(first), RIGHT, address);
    links.open(token(second), RIGHT, address);
    assertThat(refusal(token(first), RIGHT)).isEqualTo(AccessRefusal.LINK_UNUSABLE);
    assertThat(links.isLive(first.id())).isFalse();
    links.open(token(letter), RIGHT, address);
    assertThat(links.linksOf(caseFileId))
        .extracting(LinkSummary::state)
        .containsExactly(
            LinkSummary.State.USABLE, LinkSummary.State.USABLE, LinkSummary.State.REVOKED);
  }

  @Test
  void a_recalled_case_opens_for_nobody() {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    links.open(token(link), RIGHT, address);
    caseFiles.recall(reference, "Retrait du créancier");
    assertThat(links.isLive(link.id())).isFalse();
    assertThat(refusal(token(link), RIGHT)).isEqualTo(AccessRefusal.LINK_UNUSABLE);
    assertThat(eventTypes()).endsWith("case.recalled", "link.revoked");
  }

  @Test
  void trying_token_after_token_is_slowed_down_by_address() {
    for (int i = 0; i < 20; i++) {
      assertThat(refusal(Secrets.token(), RIGHT)).isEqualTo(AccessRefusal.LINK_UNUSABLE);
    }
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    assertThatThrownBy(() -> links.open(token(link), RIGHT, address))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(AccessRefusal.TOO_MANY_TRIES);
              assertThat((long) refusal.arguments().get(0)).isBetween(1L, 600L);
            });
    links.open(token(link), RIGHT, address + " of somebody else");
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(10));
    links.open(token(link), RIGHT, address);
  }

  @Test
  void a_link_disowned_stops_working_and_says_so_in_the_case() {
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    links.disown(token(link), DisownReason.NOT_ME, address);
    links.disown(Secrets.token(), DisownReason.NOT_ME, address);
    assertThat(refusal(token(link), RIGHT)).isEqualTo(AccessRefusal.LINK_UNUSABLE);
    assertThat(eventTypes())
        .endsWith("link.issued", "link.revoked", "contact.stopped", "declaration.made");
  }

  @Test
  void revoking_what_does_not_exist_is_refused() {
    assertThatThrownBy(() -> links.revoke(1L, STAFF))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(AccessRefusal.LINK_UNKNOWN));
  }

  private RefusalCode refusal(String token, GuardAnswer answer) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> links.open(token, answer, address));
    return refusal == null ? null : refusal.code();
  }

  private <T> List<T> atOnce(int threads, Callable<T> act) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> acts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        acts.add(
            () -> {
              requests.activate();
              try {
                return act.call();
              } finally {
                requests.deactivate();
              }
            });
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : pool.invokeAll(acts)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }

  private List<String> eventTypes() {
    return entities
        .createNativeQuery("select type from case_event where case_file_id = ?1 order by sequence")
        .setParameter(1, caseFileId)
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }

  private static String token(IssuedLink link) {
    return link.url().substring(link.url().lastIndexOf('/') + 1);
  }
}
