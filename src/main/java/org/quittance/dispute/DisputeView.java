package org.quittance.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Outcome;
import org.quittance.dispute.rules.Question;
import org.quittance.dispute.rules.Stance;
import org.quittance.money.Money;

/**
 * A dispute as read by pages and interfaces.
 *
 * @param promisedOn by when whoever has the word acts; null in a draft and at the end
 * @param creditorAnswer null until the creditor has answered
 * @param decision null until it is decided
 * @param files that either side has put forward, in the order they came
 */
public record DisputeView(
    Head head,
    Claimed claimed,
    LocalDate promisedOn,
    CreditorAnswer creditorAnswer,
    Decision decision,
    Reply reply,
    List<FileRef> files) {

  /**
   * @param version to be handed back with every change, so that nobody decides what they did not
   *     see
   * @param openedOn null in a draft
   * @param endedAt null until it is over
   */
  public record Head(
      long id,
      long caseFileId,
      int version,
      DisputeStatus status,
      LocalDate openedOn,
      Instant openedAt,
      Instant endedAt) {}

  /**
   * What the debtor says.
   *
   * @param scope null in a draft that does not say yet
   * @param contested how much was held back at the opening
   */
  public record Claimed(
      Ground ground,
      DisputeScope scope,
      String words,
      Map<Question, String> facts,
      Money contested) {}

  /** What the creditor says. */
  public record CreditorAnswer(Stance stance, String words, Money offered, Instant at) {}

  /**
   * What was decided.
   *
   * @param bySilence whether the creditor's silence decided it
   * @param credited by how much less is owed, by the decision before it too
   * @param refundable what of it had been paid and is owed to the debtor
   * @param before the one that the debtor replied to; null when this is the first
   */
  public record Decision(
      Outcome outcome,
      String reasons,
      boolean bySilence,
      Money credited,
      Money refundable,
      Instant at,
      Decision before) {

    /** By how much less is owed by this decision alone. */
    public Money creditedNow() {
      return before == null ? credited : credited.minus(before.credited);
    }

    /** What of it had been paid, by this decision alone. */
    public Money refundableNow() {
      return before == null ? refundable : refundable.minus(before.refundable);
    }
  }

  /** What the debtor replied; null parts when they did not. */
  public record Reply(String words, Instant at) {}

  /** A file by the id of its document. */
  public record FileRef(long documentId, DisputeFile.Side side) {}

  public long id() {
    return head.id();
  }

  public DisputeStatus status() {
    return head.status();
  }
}
