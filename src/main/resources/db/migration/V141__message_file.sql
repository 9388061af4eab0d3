-- The documents that a message carries.
CREATE TABLE message_file (
  id          BIGINT NOT NULL PRIMARY KEY,
  message_id  BIGINT NOT NULL,
  document_id BIGINT NOT NULL,
  CONSTRAINT message_file_once UNIQUE (message_id, document_id),
  CONSTRAINT message_file_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE,
  CONSTRAINT message_file_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
