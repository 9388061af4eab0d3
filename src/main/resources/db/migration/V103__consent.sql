-- The evidence that a debtor agreed to an offer: the very text shown and what was typed under it.
CREATE TABLE consent (
  id            BIGINT        NOT NULL PRIMARY KEY,
  case_file_id  BIGINT        NOT NULL,
  offer_id      BIGINT        NOT NULL,
  proposal_id   BIGINT        NOT NULL,
  offer_number  INT           NOT NULL,
  language      CHAR(2)       NOT NULL,
  wording       VARCHAR(40)   NOT NULL,
  text          TEXT          NOT NULL,
  text_sha256   CHAR(64) CHARACTER SET ascii NOT NULL,
  typed_figures VARCHAR(40)   NOT NULL,
  typed_words   VARCHAR(300)  NULL,
  given_at      DATETIME(6)   NOT NULL,
  given_by      VARCHAR(140)  NOT NULL,
  address       VARCHAR(45)   NOT NULL,
  user_agent    VARCHAR(300)  NULL,
  CONSTRAINT consent_once_per_offer UNIQUE (offer_id),
  CONSTRAINT consent_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT consent_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id),
  CONSTRAINT consent_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
