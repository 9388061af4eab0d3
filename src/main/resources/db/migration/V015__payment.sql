-- Money that has arrived. A row is never changed: a correction is a new journal entry.
CREATE TABLE payment (
  id                 BIGINT      NOT NULL PRIMARY KEY,
  case_file_id       BIGINT      NOT NULL,
  channel            VARCHAR(20) NOT NULL,
  amount_cents       BIGINT      NOT NULL,
  received_on        DATE        NOT NULL,
  external_reference VARCHAR(64) NOT NULL,
  recorded_at        DATETIME(6) NOT NULL,
  CONSTRAINT payment_recorded_once UNIQUE (channel, external_reference, case_file_id),
  CONSTRAINT payment_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT payment_amount_positive CHECK (amount_cents > 0),
  CONSTRAINT payment_channel_known CHECK (channel IN ('CARD', 'SEPA_DEBIT', 'TRANSFER', 'CHEQUE', 'CASH', 'DIRECT_TO_CREDITOR')),
  INDEX payment_by_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
