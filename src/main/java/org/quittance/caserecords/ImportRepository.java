package org.quittance.caserecords;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All imports with their files and faults. */
public interface ImportRepository {

  void add(ImportJob job);

  void add(ImportFault fault);

  Optional<ImportJob> find(long id);

  /** Under its row's lock. */
  Optional<ImportJob> lock(long id);

  /**
   * Newest first.
   *
   * @param creditorId limits to one creditor's, null for all
   */
  List<ImportJob> list(Long creditorId, long before, int limit);

  /** Ids of imports under way that nobody has touched since. */
  List<Long> atRestSince(Instant since);

  /** Under its row's lock; empty when somebody has touched it meanwhile. */
  Optional<ImportJob> lockAtRestSince(long id, Instant since);

  /** In the order of their lines. */
  List<ImportFault> faults(long jobId, long afterLine, int limit);

  /** The lines at fault between two, both inclusive. */
  List<Long> faultyLines(long jobId, long from, long until);

  void addChunk(long jobId, int number, byte[] content);

  /** A piece of the file; empty behind its end. */
  Optional<byte[]> chunk(long jobId, int number);
}
