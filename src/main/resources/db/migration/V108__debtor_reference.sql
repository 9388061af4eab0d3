-- The agency's own name for a person, the same on all their files.
ALTER TABLE debtor
  ADD COLUMN reference VARCHAR(40) NULL,
  ADD INDEX debtor_by_reference (reference);
