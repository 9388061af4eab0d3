-- Money that a payer's bank takes back from a payment, or only asks about.
CREATE TABLE chargeback (
  id               BIGINT       NOT NULL PRIMARY KEY,
  case_file_id     BIGINT       NOT NULL,
  payment_id       BIGINT       NOT NULL,
  status           VARCHAR(12)  NOT NULL,
  provider_account VARCHAR(80)  NULL,
  dispute_id       VARCHAR(255) CHARACTER SET ascii NOT NULL,
  amount_cents     BIGINT       NOT NULL,
  reason           VARCHAR(80)  NULL,
  announced_on     DATE         NOT NULL,
  taken_on         DATE         NULL,
  next_check_at    DATETIME(6)  NULL,
  version          INT          NOT NULL,
  CONSTRAINT chargeback_dispute_unique UNIQUE (dispute_id),
  CONSTRAINT chargeback_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT chargeback_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT chargeback_amount_positive CHECK (amount_cents > 0),
  CONSTRAINT chargeback_status_known CHECK (status IN ('INQUIRY', 'TAKEN', 'LOST', 'WON', 'DROPPED')),
  INDEX chargeback_due (next_check_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
