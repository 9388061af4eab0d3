-- The bytes of a file, in slices of at most a mebibyte, each sealed by itself: neither a packet nor a server's memory has
-- to hold a whole file, and whoever steals the table reads nothing.
CREATE TABLE file_slice (
  sha256 BINARY(32) NOT NULL,
  slice  INT        NOT NULL,
  sealed MEDIUMBLOB NOT NULL,
  PRIMARY KEY (sha256, slice),
  CONSTRAINT file_slice_file_content FOREIGN KEY (sha256) REFERENCES file_content (sha256) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
