-- How the creditor asked for payment, what its contract agrees for lateness, how it came by the claim, and whether it
-- knows that the claim can no longer be sued for.
ALTER TABLE claim
  ADD COLUMN formal_notice_by VARCHAR(10) NOT NULL DEFAULT 'POST',
  ADD COLUMN penalty_clause_cents BIGINT NULL,
  ADD COLUMN origin VARCHAR(20) NOT NULL DEFAULT 'OWN',
  ADD COLUMN time_barred_knowingly BOOLEAN NOT NULL DEFAULT FALSE,
  ADD CONSTRAINT claim_formal_notice_by_known CHECK (formal_notice_by IN ('POST', 'ELECTRONIC')),
  ADD CONSTRAINT claim_penalty_clause_positive CHECK (penalty_clause_cents > 0),
  ADD CONSTRAINT claim_origin_known CHECK (origin IN ('OWN', 'PURCHASED', 'PURCHASED_BANK_LOAN'));
