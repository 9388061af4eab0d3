-- What the payment provider told us, kept before it is acknowledged. The message itself is not kept: it says how things
-- stood, names people, and the current object is fetched anyway before anything is done.
CREATE TABLE provider_event (
  id                VARCHAR(255) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  type              VARCHAR(120) NOT NULL,
  object_id         VARCHAR(255) CHARACTER SET ascii NOT NULL,
  payment_intent_id VARCHAR(255) CHARACTER SET ascii NULL,
  attempt_id        BIGINT       NULL,
  api_version       VARCHAR(40)  NULL,
  occurred_at       DATETIME(6)  NOT NULL,
  received_at       DATETIME(6)  NOT NULL,
  status            VARCHAR(10)  NOT NULL,
  attempts          INT          NOT NULL DEFAULT 0,
  next_attempt_at   DATETIME(6)  NULL,
  last_error        VARCHAR(300) NULL,
  CONSTRAINT provider_event_status_known CHECK (status IN ('PENDING', 'APPLIED', 'IGNORED', 'PARKED')),
  INDEX provider_event_due (next_attempt_at),
  INDEX provider_event_by_status (status, received_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
