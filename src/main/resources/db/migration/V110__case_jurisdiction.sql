-- The law a case is collected under, that of the mandate it was placed under; and whether consumer law protects its
-- debtor, kept beside it so that no breakdown reads the debtor.
ALTER TABLE case_file
  ADD COLUMN jurisdiction CHAR(2) NOT NULL DEFAULT 'FR',
  ADD COLUMN debtor_kind VARCHAR(10) NOT NULL DEFAULT 'CONSUMER',
  ADD CONSTRAINT case_file_debtor_kind_known CHECK (debtor_kind IN ('CONSUMER', 'BUSINESS'));
UPDATE case_file c
  JOIN debtor d ON d.id = c.debtor_id
  JOIN collection_mandate m ON m.creditor_id = c.creditor_id
  SET c.debtor_kind = d.kind, c.jurisdiction = m.jurisdiction;
