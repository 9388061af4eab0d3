package org.quittance.document;

import java.util.List;
import java.util.Optional;

/** All attached files; their bytes are kept and read slice by slice. */
public interface DocumentRepository {

  void add(StoredDocument document);

  /**
   * @param number 0, 1, 2 … in the order of the file
   */
  void addSlice(long documentId, int number, byte[] content);

  Optional<StoredDocument> find(long id);

  Optional<StoredDocument> findByContent(long caseFileId, byte[] sha256);

  /** In the order they came. */
  List<StoredDocument> ofCase(long caseFileId, int limit);

  long countOf(long caseFileId);

  /** Empty behind the last slice. */
  Optional<byte[]> slice(long documentId, int number);
}
