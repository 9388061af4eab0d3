-- What waits for a person of the agency about one case, beside what has a table of its own. Kept once done, with who did it.
CREATE TABLE desk_task (
  id           BIGINT       NOT NULL PRIMARY KEY,
  kind         VARCHAR(20)  NOT NULL,
  case_file_id BIGINT       NOT NULL,
  channel      VARCHAR(10)  NULL,
  raised_at    DATETIME(6)  NOT NULL,
  done_at      DATETIME(6)  NULL,
  done_by      VARCHAR(160) NULL,
  version      INT          NOT NULL,
  CONSTRAINT desk_task_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT desk_task_done_by_someone CHECK ((done_at IS NULL) = (done_by IS NULL)),
  INDEX desk_task_waiting (done_at, id),
  INDEX desk_task_by_case (case_file_id, kind, done_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
