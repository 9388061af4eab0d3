-- What is wrong with a line. The reason is a code with its arguments, put into words for each reader.
CREATE TABLE import_fault (
  id        BIGINT       NOT NULL PRIMARY KEY,
  job_id    BIGINT       NOT NULL,
  line      BIGINT       NOT NULL,
  field     VARCHAR(60)  NULL,
  code      VARCHAR(60)  NOT NULL,
  arguments VARCHAR(400) NOT NULL,
  excerpt   VARCHAR(80)  NULL,
  CONSTRAINT import_fault_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE,
  INDEX import_fault_by_line (job_id, line, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
