package org.quittance.dispute;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.quittance.access.SecretHasher;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.creditor.Creditor;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The link by which a creditor answers one dispute without an account. Nothing of it is stored: it
 * is sealed for the address it is sent to, so that another address ends it, and opens as long as an
 * answer is of any use.
 */
@ApplicationScoped
@Transactional(SUPPORTS)
public class AnswerLinkService {

  private static final String PURPOSE = "dispute-answer";
  private static final char BEFORE_THE_SEAL = '.';

  private DisputeRepository disputes;
  private CaseFileRepository caseFiles;
  private SecretHasher hasher;

  protected AnswerLinkService() {}

  @Inject
  public AnswerLinkService(
      DisputeRepository disputes, CaseFileRepository caseFiles, SecretHasher hasher) {
    this.disputes = disputes;
    this.caseFiles = caseFiles;
    this.hasher = hasher;
  }

  /**
   * Whom a link lets in.
   *
   * @param disputeId the only dispute it opens
   */
  public record Answerer(long disputeId, long creditorId) {}

  /**
   * The last part of the link in a mail to the creditor.
   *
   * @param address the mail goes to
   */
  public String token(long disputeId, String address) {
    String id = Ids.text(disputeId);
    return id
        + BEFORE_THE_SEAL
        + HexFormat.of().formatHex(hasher.hash(PURPOSE, sealed(id, address)));
  }

  /**
   * @param token as it came, null when nothing came
   * @throws Refusal {@link DisputeRefusal#ANSWER_LINK_ENDED} whatever is wrong with it
   */
  public Answerer open(String token) {
    return answerable(token)
        .filter(dispute -> isSealed(token, dispute))
        .map(dispute -> new Answerer(dispute.id(), dispute.creditorId()))
        .orElseThrow(() -> Refusal.of(DisputeRefusal.ANSWER_LINK_ENDED));
  }

  private Optional<Dispute> answerable(String token) {
    try {
      int end = token == null ? -1 : token.indexOf(BEFORE_THE_SEAL);
      return end < 0
          ? Optional.empty()
          : disputes
              .find(Ids.parse(token.substring(0, end)))
              .filter(dispute -> dispute.allows(DisputeTrigger.ANSWER));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private boolean isSealed(String token, Dispute dispute) {
    String address =
        caseFiles
            .find(dispute.caseFileId())
            .map(caseFile -> caseFile.creditor())
            .map(Creditor::contact)
            .map(contact -> contact.email())
            .orElse("");
    String id = Ids.text(dispute.id());
    try {
      byte[] seal = HexFormat.of().parseHex(token.substring(id.length() + 1));
      return hasher.matches(seal, PURPOSE, sealed(id, address));
    } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
      return false;
    }
  }

  private static String sealed(String id, String address) {
    return id + " " + address.toLowerCase(Locale.ROOT);
  }
}
