-- One numbered set of terms within a proposal. The dates and amounts of an offer are shown and agreed whole, never
-- searched, so they are one document; an agreed plan has its instalments as rows.
CREATE TABLE offer (
  id            BIGINT       NOT NULL PRIMARY KEY,
  proposal_id   BIGINT       NOT NULL,
  number        INT          NOT NULL,
  made_by       VARCHAR(8)   NOT NULL,
  maker         VARCHAR(140) NOT NULL,
  made_at       DATETIME(6)  NOT NULL,
  total_cents   BIGINT       NOT NULL,
  waived_cents  BIGINT       NOT NULL,
  given_up_cents BIGINT      NOT NULL,
  frequency     VARCHAR(12)  NULL,
  autopay       BOOLEAN      NOT NULL,
  schedule      JSON         NOT NULL,
  failed_bounds JSON         NOT NULL,
  note          VARCHAR(1000) NULL,
  CONSTRAINT offer_number_unique UNIQUE (proposal_id, number),
  CONSTRAINT offer_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id),
  CONSTRAINT offer_maker_known CHECK (made_by IN ('DEBTOR', 'AGENCY')),
  CONSTRAINT offer_total_positive CHECK (total_cents > 0),
  CONSTRAINT offer_waiver_not_negative CHECK (waived_cents >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
