-- A file on its way in, piece by piece, so that a lost connection loses no more than the piece under way. It belongs to
-- whoever began it and is gone a day after the last piece at the latest.
CREATE TABLE upload (
  id         BIGINT       NOT NULL PRIMARY KEY,
  owner      VARCHAR(300) NOT NULL,
  name       VARCHAR(255) NOT NULL,
  size       INT          NOT NULL,
  received   INT          NOT NULL,
  pieces     INT          NOT NULL,
  key_name   CHAR(8) CHARACTER SET ascii NOT NULL,
  touched_at DATETIME(6)  NOT NULL,
  CONSTRAINT upload_size_bounded CHECK (size BETWEEN 1 AND 10485760 AND received BETWEEN 0 AND size),
  INDEX upload_by_owner (owner),
  INDEX upload_by_age (touched_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
