-- The pieces of a file on its way in, sealed like everything that is kept of it afterwards.
CREATE TABLE upload_piece (
  upload_id BIGINT     NOT NULL,
  piece     INT        NOT NULL,
  sealed    MEDIUMBLOB NOT NULL,
  PRIMARY KEY (upload_id, piece),
  CONSTRAINT upload_piece_upload FOREIGN KEY (upload_id) REFERENCES upload (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
