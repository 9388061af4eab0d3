-- One version of the bounds of a scope: the agency's own, or those of one creditor. Its rules are read whole and never
-- change once published, so they are one document; what decides when they hold are columns.
CREATE TABLE negotiation_policy (
  id            BIGINT       NOT NULL PRIMARY KEY,
  creditor_id   BIGINT       NULL,
  scope_key     BIGINT       AS (COALESCE(creditor_id, 0)) PERSISTENT,
  number        INT          NOT NULL,
  status        VARCHAR(12)  NOT NULL,
  effective_on  DATE         NULL,
  rules         JSON         NOT NULL,
  note          VARCHAR(500) NULL,
  drafted_by    VARCHAR(140) NOT NULL,
  drafted_at    DATETIME(6)  NOT NULL,
  published_by  VARCHAR(140) NULL,
  published_at  DATETIME(6)  NULL,
  version       INT          NOT NULL,
  CONSTRAINT negotiation_policy_number_unique UNIQUE (scope_key, number),
  CONSTRAINT negotiation_policy_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT negotiation_policy_status_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'DISCARDED')),
  CONSTRAINT negotiation_policy_published_has_date CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL AND effective_on IS NOT NULL)),
  INDEX negotiation_policy_in_force (scope_key, status, effective_on, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
