-- How often something guarded was tried within a window, shared by every server. subject_hash hides whose address or
-- account it is; a row older than its window is overwritten by the next try and swept daily.
CREATE TABLE attempt_counter (
  guarded           VARCHAR(20) NOT NULL,
  subject_hash      BINARY(32)  NOT NULL,
  window_started_at DATETIME(6) NOT NULL,
  attempts          INT         NOT NULL,
  PRIMARY KEY (guarded, subject_hash),
  CONSTRAINT attempt_counter_counts CHECK (attempts > 0),
  INDEX attempt_counter_by_age (window_started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
