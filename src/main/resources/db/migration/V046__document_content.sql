-- The bytes of a document, in slices of at most a mebibyte: neither a packet nor a server's memory has to hold a whole
-- file, and lists of documents never touch this table.
CREATE TABLE document_content (
  document_id BIGINT     NOT NULL,
  slice       INT        NOT NULL,
  content     MEDIUMBLOB NOT NULL,
  PRIMARY KEY (document_id, slice),
  CONSTRAINT document_content_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
