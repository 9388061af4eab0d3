-- A file of case files to place. Its counts are facts about the file; what became of each case is told by the case itself.
-- One that starts itself is placed as soon as its check allows, because no person waits for it.
-- done_line is the last line dealt with in the step under way, touched_at when that was: a step that rests too long has lost its server.
CREATE TABLE import_job (
  id              BIGINT       NOT NULL PRIMARY KEY,
  name            VARCHAR(200) NOT NULL,
  format          VARCHAR(12)  NOT NULL,
  charset         VARCHAR(20)  NOT NULL,
  creditor_id     BIGINT       NULL,
  status          VARCHAR(10)  NOT NULL,
  starts_itself   BOOLEAN      NOT NULL,
  keep_good_lines BOOLEAN      NOT NULL,
  size_bytes      BIGINT       NOT NULL,
  line_count      BIGINT       NOT NULL,
  case_count      BIGINT       NOT NULL DEFAULT 0,
  fault_count     BIGINT       NOT NULL DEFAULT 0,
  faulty_cases    BIGINT       NOT NULL DEFAULT 0,
  placed_count    BIGINT       NOT NULL DEFAULT 0,
  done_line       BIGINT       NOT NULL DEFAULT 0,
  execution_id    BIGINT       NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by_kind VARCHAR(10)  NOT NULL,
  created_by      VARCHAR(254) NOT NULL,
  touched_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  CONSTRAINT import_job_status_known CHECK (status IN ('RECEIVED', 'CHECKING', 'CHECKED', 'RUNNING', 'FINISHED', 'FAILED')),
  CONSTRAINT import_job_format_known CHECK (format IN ('CSV', 'JSON_LINES')),
  CONSTRAINT import_job_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  INDEX import_job_by_creditor (creditor_id, id),
  INDEX import_job_at_rest (status, touched_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
