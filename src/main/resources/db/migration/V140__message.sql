-- What a debtor and the agency write to each other on a case. Only the debtor's messages wait for an answer.
CREATE TABLE message (
  id           BIGINT       NOT NULL PRIMARY KEY,
  case_file_id BIGINT       NOT NULL,
  author       VARCHAR(8)   NOT NULL,
  written_by   VARCHAR(320) NULL,
  text         TEXT         NOT NULL,
  written_at   DATETIME(6)  NOT NULL,
  status       VARCHAR(10)  NOT NULL,
  promised_on  DATE         NULL,
  read_at      DATETIME(6)  NULL,
  ended_at     DATETIME(6)  NULL,
  close_reason VARCHAR(500) NULL,
  answer_id    BIGINT       NULL,
  version      INT          NOT NULL,
  CONSTRAINT message_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT message_answer FOREIGN KEY (answer_id) REFERENCES message (id) ON DELETE SET NULL,
  CONSTRAINT message_author_known CHECK (author IN ('DEBTOR', 'AGENCY')),
  CONSTRAINT message_status_is_of_author CHECK (
    author = 'DEBTOR' AND status IN ('RECEIVED', 'READ', 'ANSWERED', 'CLOSED') OR author = 'AGENCY' AND status IN ('SENT', 'SEEN')),
  CONSTRAINT message_answer_is_promised CHECK ((author = 'DEBTOR') = (promised_on IS NOT NULL)),
  CONSTRAINT message_agency_signs CHECK ((author = 'AGENCY') = (written_by IS NOT NULL)),
  CONSTRAINT message_end_is_dated CHECK ((status IN ('ANSWERED', 'CLOSED')) = (ended_at IS NOT NULL)),
  CONSTRAINT message_closed_with_reason CHECK ((status = 'CLOSED') = (close_reason IS NOT NULL)),
  INDEX message_by_case (case_file_id, id),
  INDEX message_by_case_status (case_file_id, status),
  INDEX message_worklist (status, promised_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
