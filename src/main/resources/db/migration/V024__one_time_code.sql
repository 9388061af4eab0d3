-- The six-digit code last sent for one purpose of one debtor session: a new one overwrites it, success or expiry ends it.
CREATE TABLE one_time_code (
  id             BIGINT      NOT NULL PRIMARY KEY,
  access_link_id BIGINT      NOT NULL,
  binding_hash   BINARY(32)  NOT NULL,
  code_hash      BINARY(32)  NOT NULL,
  sent_at        DATETIME(6) NOT NULL,
  expires_at     DATETIME(6) NOT NULL,
  wrong_tries    INT         NOT NULL DEFAULT 0,
  spent_at       DATETIME(6) NULL,
  version        INT         NOT NULL,
  CONSTRAINT one_time_code_binding_unique UNIQUE (binding_hash),
  CONSTRAINT one_time_code_access_link FOREIGN KEY (access_link_id) REFERENCES access_link (id),
  CONSTRAINT one_time_code_expires_later CHECK (expires_at > sent_at),
  CONSTRAINT one_time_code_tries_range CHECK (wrong_tries BETWEEN 0 AND 5),
  INDEX one_time_code_by_age (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
