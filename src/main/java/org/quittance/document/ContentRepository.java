package org.quittance.document;

import java.time.Instant;
import java.util.Optional;

/** The contents of files, each once, named by their SHA-256. */
public interface ContentRepository {

  /** What is known of a content beside its bytes. */
  record Heading(int size, String keyName) {}

  /**
   * Enters a content unless it is there. Two who bring the same at the same moment wait for each
   * other.
   *
   * @return true when it was not there, so that its slices must follow in the same transaction
   */
  boolean enter(byte[] sha256, Heading heading, Instant keptAt);

  void addSlice(byte[] sha256, int number, byte[] sealed);

  Optional<Heading> find(byte[] sha256);

  /** One sealed slice; empty behind the last. */
  Optional<byte[]> slice(byte[] sha256, int number);

  /**
   * Deletes contents no document names, a bounded number at a time.
   *
   * @param before only what was kept before this instant: a document may just be about to name it
   * @return how many went
   */
  int sweep(Instant before, int limit);
}
