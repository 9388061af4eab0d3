-- What a call with an Idempotency-Key answered, kept for two days in the transaction of its effect. The answer is
-- sealed under the caller's own key, because it may hold a secure link that is stored nowhere else in clear.
CREATE TABLE idempotent_call (
  call_hash    BINARY(32)  NOT NULL PRIMARY KEY,
  request_hash BINARY(32)  NOT NULL,
  status       SMALLINT    NOT NULL,
  answer       MEDIUMBLOB  NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  INDEX idempotent_call_by_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
