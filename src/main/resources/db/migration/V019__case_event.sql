-- Everything that happened to a case, written in the transaction that made it happen. position is given when the
-- event is first read by the feed, so that a reader never skips one that committed late.
CREATE TABLE case_event (
  id             BIGINT       NOT NULL PRIMARY KEY,
  case_file_id   BIGINT       NOT NULL,
  case_reference VARCHAR(40)  NOT NULL,
  sequence       BIGINT       NOT NULL,
  type           VARCHAR(60)  NOT NULL,
  data           JSON         NOT NULL,
  actor_kind     VARCHAR(10)  NOT NULL,
  actor_name     VARCHAR(140) NOT NULL,
  occurred_at    DATETIME(6)  NOT NULL,
  position       BIGINT       NULL,
  CONSTRAINT case_event_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT case_event_in_order UNIQUE (case_file_id, sequence),
  CONSTRAINT case_event_position_unique UNIQUE (position),
  INDEX case_event_unpositioned (position, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
