-- How long a creditor takes to answer a dispute, in working days, and what its silence means.
ALTER TABLE collection_mandate
  ADD COLUMN dispute_answer_days INT NOT NULL DEFAULT 20 AFTER approval,
  ADD COLUMN dispute_silence VARCHAR(16) NOT NULL DEFAULT 'FOR_DEBTOR' AFTER dispute_answer_days,
  ADD CONSTRAINT collection_mandate_silence_known CHECK (dispute_silence IN ('FOR_DEBTOR', 'AGENCY_DECIDES')),
  ADD CONSTRAINT collection_mandate_answer_days_bounded CHECK (dispute_answer_days BETWEEN 1 AND 60);
