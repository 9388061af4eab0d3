-- One debit or one credit. Postings that settle a debt name the claim and the component they settle.
CREATE TABLE posting (
  id               BIGINT      NOT NULL PRIMARY KEY,
  journal_entry_id BIGINT      NOT NULL,
  account          VARCHAR(20) NOT NULL,
  claim_id         BIGINT      NULL,
  component        VARCHAR(10) NULL,
  debit_cents      BIGINT      NOT NULL,
  credit_cents     BIGINT      NOT NULL,
  CONSTRAINT posting_journal_entry FOREIGN KEY (journal_entry_id) REFERENCES journal_entry (id),
  CONSTRAINT posting_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
  CONSTRAINT posting_one_side CHECK ((debit_cents > 0 AND credit_cents = 0) OR (debit_cents = 0 AND credit_cents > 0)),
  CONSTRAINT posting_account_known CHECK (account IN ('PROVIDER_CLEARING', 'DEDICATED_ACCOUNT', 'HELD_BY_CREDITOR', 'CREDITOR_FUNDS', 'REFUNDABLE')),
  CONSTRAINT posting_component_known CHECK (component IS NULL OR component IN ('INTEREST', 'INDEMNITY', 'PRINCIPAL')),
  CONSTRAINT posting_settles_a_component CHECK ((account = 'CREDITOR_FUNDS') = (claim_id IS NOT NULL AND component IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
