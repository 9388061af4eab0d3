package org.quittance.caserecords.rules;

import java.util.Optional;

/**
 * Goes through a case's timeline row by row, from the first, and finds the first place where it is
 * not what was written. Holds one row at a time.
 */
public final class ChainCheck {

  private final TimelineChain chain;
  private long expected = 1;
  private String previous = TimelineChain.BEGINNING;
  private ChainFault fault;

  public ChainCheck(TimelineChain chain) {
    this.chain = chain;
  }

  /** Takes the next row; those behind a fault are not looked at any more. */
  public void next(TimelineRow row) {
    if (fault == null) {
      ChainFaultKind kind = faultOf(row);
      if (kind != null) {
        boolean missing = kind == ChainFaultKind.ROW_MISSING;
        fault = new ChainFault(kind, missing ? expected : row.head().sequence());
      } else {
        expected++;
        previous = row.seal().hash();
      }
    }
  }

  private ChainFaultKind faultOf(TimelineRow row) {
    if (row.head().sequence() != expected) {
      return row.head().sequence() > expected
          ? ChainFaultKind.ROW_MISSING
          : ChainFaultKind.ROW_MOVED;
    }
    RowSeal seal = row.seal();
    if (seal == null) {
      return ChainFaultKind.NOT_CHAINED;
    }
    if (row.content() != null
        && !chain.hash(chain.canonical(row.content())).equals(seal.content())) {
      return ChainFaultKind.CONTENT_CHANGED;
    }
    String hash = chain.hash(chain.canonical(row.head(), seal.content(), seal.previous()));
    if (!hash.equals(seal.hash())) {
      return ChainFaultKind.ROW_CHANGED;
    }
    return seal.previous().equals(previous) ? null : ChainFaultKind.LINK_BROKEN;
  }

  /**
   * Says what was found, once all rows were given.
   *
   * @param rows how many the case has written
   * @param head hash of the last of them as the case remembers it, null when it remembers none
   * @return empty when the chain is whole
   */
  public Optional<ChainFault> end(long rows, String head) {
    if (fault == null && expected <= rows) {
      fault = new ChainFault(ChainFaultKind.ROW_MISSING, expected);
    }
    if (fault == null && rows > 0 && !previous.equals(head)) {
      fault = new ChainFault(ChainFaultKind.HEAD_DIFFERS, rows);
    }
    return Optional.ofNullable(fault);
  }
}
