-- The quittance owed for every payment (CPCE R124-6). The check code lets anyone verify it without seeing whose it is.
CREATE TABLE receipt (
  id                BIGINT      NOT NULL PRIMARY KEY,
  payment_id        BIGINT      NOT NULL,
  case_file_id      BIGINT      NOT NULL,
  number            VARCHAR(60) NOT NULL,
  check_code        CHAR(16)    NOT NULL,
  amount_cents      BIGINT      NOT NULL,
  outstanding_cents BIGINT      NOT NULL,
  issued_at         DATETIME(6) NOT NULL,
  CONSTRAINT receipt_one_per_payment UNIQUE (payment_id),
  CONSTRAINT receipt_number_unique UNIQUE (number),
  CONSTRAINT receipt_check_code_unique UNIQUE (check_code),
  CONSTRAINT receipt_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT receipt_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT receipt_outstanding_not_negative CHECK (outstanding_cents >= 0),
  INDEX receipt_by_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
