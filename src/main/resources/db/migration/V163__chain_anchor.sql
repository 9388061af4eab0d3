-- Once a day the heads of all chains that moved are hashed together, and where a timestamp service is configured its token is
-- kept: from then on nobody, the agency included, can write those timelines anew.
CREATE TABLE chain_anchor (
  id            BIGINT      NOT NULL PRIMARY KEY,
  anchored_at   DATETIME(6) NOT NULL,
  last_position BIGINT      NOT NULL,
  leaves        INT         NOT NULL,
  root          BINARY(32)  NOT NULL,
  previous_hash BINARY(32)  NOT NULL,
  hash          BINARY(32)  NOT NULL,
  token         MEDIUMBLOB  NULL,
  token_at      DATETIME(6) NULL,
  token_tries   INT         NOT NULL DEFAULT 0,
  next_token_at DATETIME(6) NULL,
  CONSTRAINT chain_anchor_has_leaves CHECK (leaves > 0),
  CONSTRAINT chain_anchor_token_is_dated CHECK ((token IS NULL) = (token_at IS NULL)),
  INDEX chain_anchor_token_due (next_token_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE chain_anchor_leaf (
  anchor_id    BIGINT     NOT NULL,
  place        INT        NOT NULL,
  case_file_id BIGINT     NOT NULL,
  sequence     BIGINT     NOT NULL,
  hash         BINARY(32) NOT NULL,
  PRIMARY KEY (anchor_id, place),
  CONSTRAINT chain_anchor_leaf_anchor FOREIGN KEY (anchor_id) REFERENCES chain_anchor (id),
  INDEX chain_anchor_leaf_by_case (case_file_id, anchor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
