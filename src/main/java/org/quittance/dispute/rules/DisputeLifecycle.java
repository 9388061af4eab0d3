package org.quittance.dispute.rules;

import static org.quittance.dispute.rules.DisputeStatus.ANSWERED;
import static org.quittance.dispute.rules.DisputeStatus.CLOSED;
import static org.quittance.dispute.rules.DisputeStatus.DRAFT;
import static org.quittance.dispute.rules.DisputeStatus.REJECTED;
import static org.quittance.dispute.rules.DisputeStatus.REPLIED;
import static org.quittance.dispute.rules.DisputeStatus.SILENT;
import static org.quittance.dispute.rules.DisputeStatus.UPHELD;
import static org.quittance.dispute.rules.DisputeStatus.UPHELD_IN_PART;
import static org.quittance.dispute.rules.DisputeStatus.WITHDRAWN;
import static org.quittance.dispute.rules.DisputeStatus.WITH_CREDITOR;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of a dispute and the event each one raises. The debtor replies once: what is
 * decided after a reply is the agency's last word. Nothing can be rejected before the creditor was
 * heard or has let its time pass.
 */
public final class DisputeLifecycle {

  public static final TransitionTable<DisputeStatus, DisputeTrigger> TABLE =
      TransitionTable.of("dispute", DisputeStatus.class, DisputeTrigger.class)
          .edge(DRAFT, DisputeTrigger.OPEN, WITH_CREDITOR, "dispute.opened")
          .edge(WITH_CREDITOR, DisputeTrigger.ANSWER, ANSWERED, "dispute.answered")
          .edge(WITH_CREDITOR, DisputeTrigger.FALL_SILENT, SILENT, "dispute.creditor-silent")
          .edge(WITH_CREDITOR, DisputeTrigger.UPHOLD, UPHELD, "dispute.upheld")
          .edge(WITH_CREDITOR, DisputeTrigger.WITHDRAW, WITHDRAWN, "dispute.withdrawn")
          .edge(WITH_CREDITOR, DisputeTrigger.LAPSE, CLOSED, "dispute.closed")
          .edge(ANSWERED, DisputeTrigger.UPHOLD, UPHELD, "dispute.upheld")
          .edge(ANSWERED, DisputeTrigger.UPHOLD_IN_PART, UPHELD_IN_PART, "dispute.upheld-in-part")
          .edge(ANSWERED, DisputeTrigger.REJECT, REJECTED, "dispute.rejected")
          .edge(ANSWERED, DisputeTrigger.WITHDRAW, WITHDRAWN, "dispute.withdrawn")
          .edge(ANSWERED, DisputeTrigger.LAPSE, CLOSED, "dispute.closed")
          .edge(SILENT, DisputeTrigger.ANSWER, ANSWERED, "dispute.answered")
          .edge(SILENT, DisputeTrigger.UPHOLD, UPHELD, "dispute.upheld")
          .edge(SILENT, DisputeTrigger.UPHOLD_IN_PART, UPHELD_IN_PART, "dispute.upheld-in-part")
          .edge(SILENT, DisputeTrigger.REJECT, REJECTED, "dispute.rejected")
          .edge(SILENT, DisputeTrigger.WITHDRAW, WITHDRAWN, "dispute.withdrawn")
          .edge(SILENT, DisputeTrigger.LAPSE, CLOSED, "dispute.closed")
          .edge(UPHELD_IN_PART, DisputeTrigger.REPLY, REPLIED, "dispute.replied")
          .edge(UPHELD_IN_PART, DisputeTrigger.CLOSE, CLOSED, "dispute.closed")
          .edge(UPHELD_IN_PART, DisputeTrigger.LAPSE, CLOSED, "dispute.closed")
          .edge(REJECTED, DisputeTrigger.REPLY, REPLIED, "dispute.replied")
          .edge(REJECTED, DisputeTrigger.CLOSE, CLOSED, "dispute.closed")
          .edge(REJECTED, DisputeTrigger.LAPSE, CLOSED, "dispute.closed")
          .edge(REPLIED, DisputeTrigger.UPHOLD, UPHELD, "dispute.upheld")
          .edge(REPLIED, DisputeTrigger.UPHOLD_IN_PART, CLOSED, "dispute.upheld-in-part")
          .edge(REPLIED, DisputeTrigger.REJECT, CLOSED, "dispute.rejected")
          .edge(REPLIED, DisputeTrigger.WITHDRAW, WITHDRAWN, "dispute.withdrawn")
          .edge(REPLIED, DisputeTrigger.LAPSE, CLOSED, "dispute.closed")
          .build();

  private DisputeLifecycle() {}
}
