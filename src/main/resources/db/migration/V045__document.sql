-- A file attached to a case, for instance an invoice that proves a claim. What it is, without its bytes.
CREATE TABLE document (
  id           BIGINT       NOT NULL PRIMARY KEY,
  case_file_id BIGINT       NOT NULL,
  claim_id     BIGINT       NULL,
  name         VARCHAR(120) NOT NULL,
  media_type   VARCHAR(40)  NOT NULL,
  size         INT          NOT NULL,
  sha256       BINARY(32)   NOT NULL,
  uploaded_at  DATETIME(6)  NOT NULL,
  uploaded_by  VARCHAR(140) NOT NULL,
  version      INT          NOT NULL,
  CONSTRAINT document_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT document_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
  CONSTRAINT document_same_content_once UNIQUE (case_file_id, sha256),
  CONSTRAINT document_media_type_known CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  CONSTRAINT document_size_bounded CHECK (size BETWEEN 1 AND 10485760),
  INDEX document_by_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
