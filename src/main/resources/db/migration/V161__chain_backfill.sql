-- How far the chaining of older rows has come: cases up to last_case_file_id are chained. The one row is done for good at the end.
CREATE TABLE chain_backfill (
  id                TINYINT NOT NULL PRIMARY KEY,
  last_case_file_id BIGINT  NOT NULL,
  done              BOOLEAN NOT NULL,
  CONSTRAINT chain_backfill_single_row CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO chain_backfill (id, last_case_file_id, done) VALUES (1, 0, FALSE);
