package org.quittance.document;

import java.time.Instant;
import java.util.Optional;

/** The files on their way in. */
public interface UploadRepository {

  void add(Upload upload, Instant at);

  Optional<Upload> find(long id);

  /** Takes its row lock, to be held until the transaction ends. */
  Optional<Upload> lock(long id);

  /**
   * Adds what came next.
   *
   * @param length in bytes, before it was sealed
   */
  void append(Upload upload, byte[] sealed, int length, Instant at);

  /** One sealed piece, from 0; empty behind the last. */
  Optional<byte[]> piece(long id, int number);

  /** How many somebody has under way. */
  int countOf(String owner);

  void remove(long id);

  /**
   * Lets go of those that nothing came for.
   *
   * @return how many went
   */
  int sweep(Instant before, int limit);
}
