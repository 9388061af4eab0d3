-- What was done to reach a debtor: every mail that left, every call, letter and visit that was told. A mail that nobody asked for is
-- counted from the moment it may leave; is_made says that the relay has taken it.
CREATE TABLE contact_made (
  id            BIGINT       NOT NULL PRIMARY KEY,
  case_file_id  BIGINT       NOT NULL,
  channel       VARCHAR(10)  NOT NULL,
  purpose       VARCHAR(15)  NOT NULL,
  topic         VARCHAR(20)  NOT NULL,
  made_at       DATETIME(6)  NOT NULL,
  is_made       BOOLEAN      NOT NULL,
  mail_id       BIGINT       NULL,
  outcome       VARCHAR(20)  NULL,
  note          VARCHAR(500) NULL,
  asked_because VARCHAR(300) NULL,
  recorded_by   VARCHAR(160) NULL,
  version       INT          NOT NULL,
  CONSTRAINT contact_made_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT contact_made_purpose_known CHECK (purpose IN ('OWED_AT_ONCE', 'SOLICITATION')),
  CONSTRAINT contact_made_by_mail_or_person CHECK ((mail_id IS NULL) = (recorded_by IS NOT NULL)),
  UNIQUE INDEX contact_made_by_mail (mail_id),
  INDEX contact_made_by_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How and when a debtor wishes to be reached. Whoever has said nothing has no row.
CREATE TABLE contact_preferences (
  case_file_id BIGINT       NOT NULL PRIMARY KEY,
  channels     VARCHAR(60)  NOT NULL,
  quiet_from   VARCHAR(5)   NULL,
  quiet_until  VARCHAR(5)   NULL,
  quiet_days   VARCHAR(80)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  changed_by   VARCHAR(160) NOT NULL,
  version      INT          NOT NULL,
  CONSTRAINT contact_preferences_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT contact_preferences_hours_together CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A mail that may not leave now says why and waits for its next attempt; one that may not leave at all ends with its reason.
ALTER TABLE outgoing_mail
  ADD COLUMN held_back VARCHAR(20) NULL AFTER last_error,
  DROP CONSTRAINT outgoing_mail_status_known,
  ADD CONSTRAINT outgoing_mail_status_known CHECK (status IN ('PENDING', 'GATHERED', 'SENT', 'PARKED', 'DROPPED', 'WITHHELD'));
