-- The documents that either side has put forward in a dispute.
CREATE TABLE dispute_file (
  id          BIGINT     NOT NULL PRIMARY KEY,
  dispute_id  BIGINT     NOT NULL,
  document_id BIGINT     NOT NULL,
  side        VARCHAR(8) NOT NULL,
  CONSTRAINT dispute_file_once UNIQUE (dispute_id, document_id),
  CONSTRAINT dispute_file_dispute FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE,
  CONSTRAINT dispute_file_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT dispute_file_side_known CHECK (side IN ('DEBTOR', 'CREDITOR', 'AGENCY'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
