-- A key by which another system calls the REST interface. Only its HMAC is kept; the key is shown once, when it is made.
CREATE TABLE api_key (
  id                 BIGINT       NOT NULL PRIMARY KEY,
  name               VARCHAR(80)  NOT NULL,
  key_hash           BINARY(32)   NOT NULL,
  creditor_reference VARCHAR(40)  NULL,
  read_only          BOOLEAN      NOT NULL,
  created_at         DATETIME(6)  NOT NULL,
  created_by         VARCHAR(160) NOT NULL,
  revoked_at         DATETIME(6)  NULL,
  version            INT          NOT NULL,
  CONSTRAINT api_key_name_unique UNIQUE (name),
  CONSTRAINT api_key_hash_unique UNIQUE (key_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
