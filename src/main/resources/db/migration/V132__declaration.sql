-- What somebody has told us of a debtor that changes what may be asked of them. What was told is kept as told; confirmed or lifted by
-- a person, with the proof they saw.
CREATE TABLE declaration (
  id              BIGINT       NOT NULL PRIMARY KEY,
  case_file_id    BIGINT       NOT NULL,
  kind            VARCHAR(30)  NOT NULL,
  status          VARCHAR(10)  NOT NULL,
  declared_at     DATETIME(6)  NOT NULL,
  declared_by     VARCHAR(160) NOT NULL,
  answer_by       DATE         NOT NULL,
  told_on         DATE         NULL,
  paid_cents      BIGINT       NULL,
  paid_by         VARCHAR(20)  NULL,
  paid_to         VARCHAR(140) NULL,
  organisation    VARCHAR(140) NULL,
  organisation_reference VARCHAR(60) NULL,
  person          VARCHAR(140) NULL,
  call_at         VARCHAR(140) NULL,
  words           VARCHAR(1000) NULL,
  decided_at      DATETIME(6)  NULL,
  decided_by      VARCHAR(160) NULL,
  decided_because VARCHAR(500) NULL,
  version         INT          NOT NULL,
  CONSTRAINT declaration_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT declaration_status_known CHECK (status IN ('DECLARED', 'CONFIRMED', 'LIFTED')),
  CONSTRAINT declaration_decided_by_someone CHECK ((status = 'DECLARED') = (decided_by IS NULL)),
  INDEX declaration_by_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
