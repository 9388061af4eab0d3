-- A contact that somebody other than the debtor answered for: nothing is sent there until staff lift it. It names the contact as it
-- was, so that a case whose contact is corrected is reached again without further ado.
CREATE TABLE stopped_contact (
  id             BIGINT       NOT NULL PRIMARY KEY,
  case_file_id   BIGINT       NOT NULL,
  channel        VARCHAR(10)  NOT NULL,
  contact        VARCHAR(320) NOT NULL,
  access_link_id BIGINT       NOT NULL,
  stopped_at     DATETIME(6)  NOT NULL,
  lifted_at      DATETIME(6)  NULL,
  lifted_by      VARCHAR(160) NULL,
  lifted_because VARCHAR(200) NULL,
  version        INT          NOT NULL,
  CONSTRAINT stopped_contact_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT stopped_contact_access_link FOREIGN KEY (access_link_id) REFERENCES access_link (id),
  CONSTRAINT stopped_contact_channel_known CHECK (channel IN ('EMAIL', 'SMS', 'LETTER')),
  CONSTRAINT stopped_contact_lifted_with_reason CHECK ((lifted_at IS NULL) = (lifted_because IS NULL)),
  INDEX stopped_contact_by_case (case_file_id, lifted_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
