package org.quittance.bench;

/** One thing that people or systems do again and again. */
interface Journey {

  String name();

  /**
   * Does it once.
   *
   * @param turn 0, 1, 2 … over all workers, so that each turn can touch another case
   * @return body bytes on the wire
   * @throws Exception when the answer was not the expected one
   */
  long once(long turn) throws Exception;
}
