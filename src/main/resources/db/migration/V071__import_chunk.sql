-- The received file in pieces of at most 1 MiB, so that any server can read it on and none has to hold it whole.
CREATE TABLE import_chunk (
  job_id  BIGINT   NOT NULL,
  number  INT      NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (job_id, number),
  CONSTRAINT import_chunk_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
