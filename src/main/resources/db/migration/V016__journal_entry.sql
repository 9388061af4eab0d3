-- A balanced group of postings with one cause.
CREATE TABLE journal_entry (
  id           BIGINT      NOT NULL PRIMARY KEY,
  case_file_id BIGINT      NOT NULL,
  payment_id   BIGINT      NULL,
  kind         VARCHAR(20) NOT NULL,
  value_on     DATE        NOT NULL,
  posted_at    DATETIME(6) NOT NULL,
  CONSTRAINT journal_entry_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT journal_entry_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT journal_entry_one_receipt_of_funds UNIQUE (payment_id, kind),
  CONSTRAINT journal_entry_kind_known CHECK (kind IN ('PAYMENT')),
  INDEX journal_entry_by_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
