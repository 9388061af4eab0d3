-- A sum owed for one cause. No column exists in which an agency fee could land (CPCE L111-8).
CREATE TABLE claim (
  id               BIGINT       NOT NULL PRIMARY KEY,
  case_file_id     BIGINT       NOT NULL,
  reference        VARCHAR(40)  NOT NULL,
  kind             VARCHAR(20)  NOT NULL,
  label            VARCHAR(200) NOT NULL,
  issued_on        DATE         NULL,
  due_on           DATE         NOT NULL,
  formal_notice_on DATE         NULL,
  principal_cents  BIGINT       NOT NULL,
  interest_basis   VARCHAR(20)  NOT NULL,
  contractual_rate DECIMAL(7,4) NULL,
  indemnity        BOOLEAN      NOT NULL,
  version          INT          NOT NULL,
  CONSTRAINT claim_reference_unique_in_case UNIQUE (case_file_id, reference),
  CONSTRAINT claim_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT claim_principal_positive CHECK (principal_cents > 0),
  CONSTRAINT claim_kind_known CHECK (kind IN ('INVOICE', 'RENT', 'LOAN_INSTALMENT', 'OTHER')),
  CONSTRAINT claim_basis_known CHECK (interest_basis IN ('NONE', 'LEGAL', 'L441_10_DEFAULT', 'CONTRACTUAL')),
  CONSTRAINT claim_contractual_has_rate CHECK ((interest_basis = 'CONTRACTUAL') = (contractual_rate IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
