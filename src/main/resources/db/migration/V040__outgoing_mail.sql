-- A mail that must leave, written in the transaction that caused it. Who gets it and in which words is looked up when it
-- is written out, so causing one costs a single insert. secret is encrypted and wiped once the mail is handed over.
-- digest_id is the daily mail that tells a creditor of a payment instead of one of its own.
CREATE TABLE outgoing_mail (
  id              BIGINT          NOT NULL PRIMARY KEY,
  kind            VARCHAR(20)     NOT NULL,
  case_file_id    BIGINT          NULL,
  creditor_id     BIGINT          NULL,
  receipt_id      BIGINT          NULL,
  digest_id       BIGINT          NULL,
  secret          VARBINARY(1024) NULL,
  expires_at      DATETIME(6)     NULL,
  status          VARCHAR(10)     NOT NULL,
  attempts        INT             NOT NULL,
  next_attempt_at DATETIME(6)     NULL,
  last_error      VARCHAR(300)    NULL,
  created_at      DATETIME(6)     NOT NULL,
  sent_at         DATETIME(6)     NULL,
  version         INT             NOT NULL,
  CONSTRAINT outgoing_mail_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT outgoing_mail_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT outgoing_mail_kind_known CHECK (kind IN ('RECEIPT', 'PAYMENT_NOTICE', 'PAYMENT_DIGEST', 'ACCESS_LINK', 'ACCESS_CODE')),
  CONSTRAINT outgoing_mail_status_known CHECK (status IN ('PENDING', 'GATHERED', 'SENT', 'PARKED', 'DROPPED')),
  CONSTRAINT outgoing_mail_secret_wiped CHECK (secret IS NULL OR status IN ('PENDING', 'PARKED')),
  INDEX outgoing_mail_due (status, next_attempt_at),
  INDEX outgoing_mail_by_case (case_file_id, id),
  INDEX outgoing_mail_by_digest (digest_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
