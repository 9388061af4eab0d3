package org.quittance.access;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.refusal.Refusal;

/**
 * The codes of paper letters, for debtors who have no e-mail address and for those whose link came
 * to the very mailbox that a code would go to.
 */
@ApplicationScoped
@Transactional
public class LetterCodeService {

  private static final String CODE = "letter-code";

  private LetterCodes codes;
  private SecretHasher hasher;
  private Clock clock;

  protected LetterCodeService() {}

  @Inject
  public LetterCodeService(LetterCodes codes, SecretHasher hasher, Clock clock) {
    this.codes = codes;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** Makes the code of a letter; shown once, to be printed beside its link. */
  String issue(AccessLink link) {
    String code = Secrets.letterCode();
    codes.add(
        new LetterCode(link.id(), link.caseFileId(), hasher.hash(CODE, bound(link.id(), code))));
    return Secrets.printed(code);
  }

  /** Whether a letter of the case carries a code that may still be typed. */
  @Transactional(SUPPORTS)
  public boolean exists(long caseFileId) {
    return codes.isAnyUsable(caseFileId, clock.instant());
  }

  /**
   * Accepts the code of any letter of the case whose link still lives, or refuses. A wrong try
   * counts whatever the caller does next.
   *
   * @param typed in any case; spaces and dashes are ignored, and letters that look like digits are
   *     taken for them
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public void check(long caseFileId, String typed) {
    List<LetterCode> usable = codes.lockUsable(caseFileId, clock.instant());
    String code = normal(typed);
    Optional<LetterCode> right =
        usable.stream()
            .filter(one -> hasher.matches(one.codeHash(), CODE, bound(one.linkId(), code)))
            .findFirst();
    if (right.isPresent()) {
      right.get().typedRight();
      return;
    }
    int left = usable.stream().mapToInt(LetterCode::typedWrong).max().orElse(0);
    throw left > 0
        ? Refusal.of(AccessRefusal.CODE_MISMATCH, left).at("/letterCode")
        : Refusal.of(AccessRefusal.LETTER_CODE_UNUSABLE).at("/letterCode");
  }

  private static String normal(String typed) {
    return typed == null
        ? ""
        : typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
  }

  private static String bound(long linkId, String code) {
    return linkId + "|" + code;
  }
}
