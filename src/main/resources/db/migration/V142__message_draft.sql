-- What a debtor is writing and has not sent: one row for a case, with the ids of the files put to it.
CREATE TABLE message_draft (
  case_file_id BIGINT       NOT NULL PRIMARY KEY,
  text         TEXT         NOT NULL,
  documents    VARCHAR(200) CHARACTER SET ascii NOT NULL,
  kept_at      DATETIME(6)  NOT NULL,
  version      INT          NOT NULL,
  CONSTRAINT message_draft_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
