-- One debtor, one creditor, one or more claims. The balance is derived from claims and postings, so it has no column.
-- event_count and receipt_count number the case's own events and receipts without a gap, under the row's lock.
CREATE TABLE case_file (
  id                     BIGINT      NOT NULL PRIMARY KEY,
  reference              VARCHAR(40) NOT NULL,
  creditor_id            BIGINT      NOT NULL,
  debtor_id              BIGINT      NOT NULL,
  placed_on              DATE        NOT NULL,
  first_letter_reference VARCHAR(40) NOT NULL,
  first_letter_sent_on   DATE        NOT NULL,
  status                 VARCHAR(10) NOT NULL,
  currency               CHAR(3)     NOT NULL DEFAULT 'EUR',
  event_count            BIGINT      NOT NULL DEFAULT 0,
  receipt_count          INT         NOT NULL DEFAULT 0,
  version                INT         NOT NULL,
  CONSTRAINT case_file_reference_unique UNIQUE (reference),
  CONSTRAINT case_file_debtor_unique UNIQUE (debtor_id),
  CONSTRAINT case_file_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT case_file_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT case_file_status_known CHECK (status IN ('OPEN', 'ON_HOLD', 'SETTLED', 'RECALLED')),
  CONSTRAINT case_file_books_in_euro CHECK (currency = 'EUR'),
  INDEX case_file_by_creditor (creditor_id, id),
  INDEX case_file_by_status (status, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
