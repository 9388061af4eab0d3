package org.quittance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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

class EmailCodeServiceIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");

  @Inject private EmailCodeService codes;
  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService caseFiles;
  @Inject private CurrentActor currentActor;
  @Inject private SentCodes sent;
  @Inject private Clock clock;

  private long caseFileId;
  private CodeBinding binding;

  @BeforeEach
  void open() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    String reference = "CODE-" + Ids.text(Ids.next());
    caseFiles.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = caseFiles.find(reference).id();
    binding = binding("a visit", "documents");
  }

  @AfterEach
  void restoreClock() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  @Test
  void the_right_code_is_taken_once() {
    codes.issue(binding);
    String code = sent.of(caseFileId);
    codes.check(binding, code.substring(0, 3) + " " + code.substring(3));
    assertThat(refusal(binding, code)).isEqualTo(AccessRefusal.CODE_UNUSABLE);
  }

  @Test
  void a_code_is_good_for_one_act_of_one_visit_only() {
    codes.issue(binding);
    String code = sent.of(caseFileId);
    CodeBinding other =
        new CodeBinding(
            caseFileId, binding.linkId(), LinkChannel.EMAIL, "another visit", "documents");
    CodeBinding act =
        new CodeBinding(caseFileId, binding.linkId(), LinkChannel.EMAIL, "a visit", "signature");
    assertThat(refusal(other, code)).isEqualTo(AccessRefusal.CODE_UNUSABLE);
    assertThat(refusal(act, code)).isEqualTo(AccessRefusal.CODE_UNUSABLE);
    codes.check(binding, code);
  }

  @Test
  void a_code_lives_for_ten_minutes() {
    codes.issue(binding);
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(10));
    assertThat(refusal(binding, sent.of(caseFileId))).isEqualTo(AccessRefusal.CODE_UNUSABLE);
  }

  @Test
  void the_fifth_wrong_try_spends_it() {
    codes.issue(binding);
    String code = sent.of(caseFileId);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int left = 4; left > 0; left--) {
      assertThat(refusal(binding, wrong)).isEqualTo(AccessRefusal.CODE_MISMATCH);
    }
    assertThat(refusal(binding, wrong)).isEqualTo(AccessRefusal.CODE_UNUSABLE);
    assertThat(refusal(binding, code)).isEqualTo(AccessRefusal.CODE_UNUSABLE);
  }

  @Test
  void another_code_replaces_the_first_and_three_are_enough() {
    codes.issue(binding);
    String first = sent.of(caseFileId);
    codes.issue(binding);
    codes.issue(binding);
    String last = sent.of(caseFileId);
    if (!first.equals(last)) {
      assertThat(refusal(binding, first)).isEqualTo(AccessRefusal.CODE_MISMATCH);
    }
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> codes.issue(binding));
    assertThat(refusal.code()).isEqualTo(AccessRefusal.TOO_MANY_TRIES);
    codes.check(binding, last);
  }

  @Test
  void sixteen_right_answers_at_once_are_one() throws Exception {
    codes.issue(binding);
    String code = sent.of(caseFileId);
    ExecutorService pool = Executors.newFixedThreadPool(16);
    List<Callable<RefusalCode>> tries = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      tries.add(() -> refusal(binding, code));
    }
    List<RefusalCode> refusals = new ArrayList<>();
    for (Future<RefusalCode> one : pool.invokeAll(tries)) {
      refusals.add(one.get());
    }
    pool.shutdown();
    assertThat(refusals).filteredOn(r -> r == null).hasSize(1);
    assertThat(refusals).filteredOn(AccessRefusal.CODE_UNUSABLE::equals).hasSize(15);
  }

  private CodeBinding binding(String visit, String purpose) {
    long linkId = links.issue(caseFileId, LinkChannel.EMAIL, STAFF).id();
    return new CodeBinding(caseFileId, linkId, LinkChannel.EMAIL, visit, purpose);
  }

  private RefusalCode refusal(CodeBinding of, String typed) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> codes.check(of, typed));
    return refusal == null ? null : refusal.code();
  }

  /** The debtor's mailbox, as far as codes go. */
  @ApplicationScoped
  static class SentCodes {

    private final Map<Long, String> codes = new ConcurrentHashMap<>();

    void keep(@Observes AccessCodeRequested request) {
      codes.put(request.caseFileId(), request.code());
    }

    String of(long caseFileId) {
      return codes.get(caseFileId);
    }
  }
}
