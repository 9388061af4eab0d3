package org.quittance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
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

class LetterCodeServiceIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");

  @Inject private LetterCodeService codes;
  @Inject private SecureLinkService links;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService caseFiles;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  private long caseFileId;

  @BeforeEach
  void a_case() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    caseFileId = place();
  }

  private long place() {
    String reference = "LETTER-" + Ids.text(Ids.next());
    caseFiles.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    return caseFiles.find(reference).id();
  }

  @AfterEach
  void restoreClock() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private IssuedLink letter() {
    return links.issue(caseFileId, LinkChannel.LETTER, STAFF);
  }

  private RefusalCode refusal(long ofCase, String typed) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> codes.check(ofCase, typed));
    return refusal == null ? null : refusal.code();
  }

  @Test
  void only_a_letter_carries_a_code_and_only_its_hash_is_kept() {
    assertThat(links.issue(caseFileId, LinkChannel.EMAIL, STAFF).letterCode()).isNull();
    assertThat(codes.exists(caseFileId)).isFalse();

    IssuedLink letter = letter();

    assertThat(letter.letterCode()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(letter.toString()).doesNotContain(letter.letterCode());
    assertThat(codes.exists(caseFileId)).isTrue();
    byte[] kept =
        (byte[])
            entities
                .createNativeQuery("select code_hash from letter_code where access_link_id = ?1")
                .setParameter(1, letter.id())
                .getSingleResult();
    assertThat(kept).hasSize(32);
  }

  @Test
  void the_code_may_be_typed_again_at_the_next_visit_however_it_is_written() {
    String code = letter().letterCode();
    codes.check(caseFileId, code);
    codes.check(caseFileId, " " + code.toLowerCase(Locale.ROOT).replace("-", " "));
    codes.check(caseFileId, code.replace('0', 'O').replace('1', 'l'));
  }

  @Test
  void the_code_of_another_case_opens_nothing() {
    letter();
    String other = links.issue(place(), LinkChannel.LETTER, STAFF).letterCode();
    assertThat(refusal(caseFileId, other)).isEqualTo(AccessRefusal.CODE_MISMATCH);
  }

  @Test
  void five_wrong_tries_in_a_row_end_it() {
    String code = letter().letterCode();
    for (int i = 0; i < 4; i++) {
      assertThat(refusal(caseFileId, "AAAAA-AAAAA")).isEqualTo(AccessRefusal.CODE_MISMATCH);
    }
    codes.check(caseFileId, code);
    for (int i = 0; i < 4; i++) {
      assertThat(refusal(caseFileId, "AAAAA-AAAAA")).isEqualTo(AccessRefusal.CODE_MISMATCH);
    }
    assertThat(refusal(caseFileId, null)).isEqualTo(AccessRefusal.LETTER_CODE_UNUSABLE);
    assertThat(refusal(caseFileId, code)).isEqualTo(AccessRefusal.LETTER_CODE_UNUSABLE);
    assertThat(codes.exists(caseFileId)).isFalse();
    codes.check(caseFileId, letter().letterCode());
  }

  @Test
  void it_ends_with_the_link_of_its_letter() {
    IssuedLink letter = letter();
    links.revoke(letter.id(), STAFF);
    assertThat(refusal(caseFileId, letter.letterCode()))
        .isEqualTo(AccessRefusal.LETTER_CODE_UNUSABLE);
    String code = letter().letterCode();
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(60));
    assertThat(refusal(caseFileId, code)).isEqualTo(AccessRefusal.LETTER_CODE_UNUSABLE);
  }
}
