-- The content of files, each kept once whatever number of cases it proves something in; named by what it is. The bytes
-- follow in file_slice, sealed under the key of that name. Content no document names any more is swept.
CREATE TABLE file_content (
  sha256   BINARY(32)  NOT NULL PRIMARY KEY,
  size     INT         NOT NULL,
  key_name CHAR(8) CHARACTER SET ascii NOT NULL,
  kept_at  DATETIME(6) NOT NULL,
  CONSTRAINT file_content_size_bounded CHECK (size BETWEEN 1 AND 10485760),
  INDEX file_content_by_age (kept_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
