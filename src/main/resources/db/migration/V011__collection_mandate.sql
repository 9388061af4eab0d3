-- The written agreement that lets the agency collect and receive for a creditor (CPCE R124-3).
CREATE TABLE collection_mandate (
  id              BIGINT       NOT NULL PRIMARY KEY,
  creditor_id     BIGINT       NOT NULL,
  reference       VARCHAR(40)  NOT NULL,
  signed_on       DATE         NOT NULL,
  jurisdiction    CHAR(2)      NOT NULL,
  commission_rate DECIMAL(7,4) NOT NULL,
  fixed_fee_cents BIGINT       NOT NULL,
  notifications   VARCHAR(10)  NOT NULL,
  version         INT          NOT NULL,
  CONSTRAINT collection_mandate_one_per_creditor UNIQUE (creditor_id),
  CONSTRAINT collection_mandate_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT collection_mandate_commission_range CHECK (commission_rate BETWEEN 0 AND 100),
  CONSTRAINT collection_mandate_fee_not_negative CHECK (fixed_fee_cents >= 0),
  CONSTRAINT collection_mandate_notifications_known CHECK (notifications IN ('IMMEDIATE', 'DIGEST'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
