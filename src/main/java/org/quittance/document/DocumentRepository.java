package org.quittance.document;

import java.util.List;
import java.util.Optional;

/** All attached files; their bytes are in the {@link ContentVault}. */
public interface DocumentRepository {

  void add(StoredDocument document);

  Optional<StoredDocument> find(long id);

  Optional<StoredDocument> findByContent(long caseFileId, byte[] sha256);

  /** In the order they came. */
  List<StoredDocument> ofCase(long caseFileId, int limit);

  long countOf(long caseFileId);
}
